package org.conventionacademy.reporting.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.AttemptState;
import org.conventionacademy.assessment.AttemptSummary;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.ListedPerson;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.identity.Suspend;
import org.conventionacademy.learning.Completion;
import org.conventionacademy.learning.LearningState;
import org.conventionacademy.learning.LessonProgress;
import org.conventionacademy.learning.ModuleProgress;
import org.conventionacademy.platform.Page;
import org.conventionacademy.reporting.PersonRecord;
import org.conventionacademy.reporting.PersonRecords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// People and their records for programs. Who is outside the caller's country is not found.
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.FOCAL_POINT})
@Tag(name = "People")
class PeopleResource {
    record Attempt(
            AttemptId id,
            int number,
            AttemptState state,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable BigDecimal score,
            @Nullable Boolean passed) {
        static Attempt of(AttemptSummary attempt) {
            return new Attempt(
                    attempt.id(),
                    attempt.number(),
                    attempt.state(),
                    attempt.startedAt(),
                    attempt.endedAt(),
                    attempt.scorePercent(),
                    attempt.passed());
        }
    }

    record Lesson(LessonId lesson, boolean read, @Nullable Instant readAt, boolean changed) {
        static Lesson of(LessonId id, @Nullable LessonProgress progress) {
            return progress == null
                    ? new Lesson(id, false, null, false)
                    : new Lesson(id, progress.read(), progress.readAt(), progress.changed());
        }
    }

    record Module(
            ModuleId module,
            int revision,
            LearningState state,
            int lessonsRead,
            List<Lesson> lessons,
            int attemptsAllowed,
            List<Attempt> attempts,
            @Nullable Completion completion) {
        static Module of(PersonRecord.Work work) {
            ModuleProgress progress = work.progress();
            return new Module(
                    progress.revision().module(),
                    progress.revision().number(),
                    work.state(),
                    progress.lessonsRead(),
                    progress.revision().lessons().stream()
                            .map(lesson ->
                                    Lesson.of(lesson.id(), progress.lessons().get(lesson.id())))
                            .toList(),
                    progress.quiz().allowed(),
                    work.attempts().stream().map(Attempt::of).toList(),
                    progress.completion());
        }
    }

    record OnePerson(ListedPerson person, List<Module> modules) {
        static OnePerson of(PersonRecord record) {
            return new OnePerson(
                    record.person(), record.modules().stream().map(Module::of).toList());
        }
    }

    private final CurrentPerson current;
    private final People people;
    private final PersonRecords records;

    PeopleResource(CurrentPerson current, People people, PersonRecords records) {
        this.current = current;
        this.people = people;
        this.records = records;
    }

    @GET
    @Operation(summary = "Everybody who has signed in, by name")
    public Page<ListedPerson> list(@BeanParam PeopleParams params) {
        return people.list(current.get().scope(), params.filter(), params.pageRequest());
    }

    @GET
    @Path("/{person}")
    @Operation(summary = "One person: profile, standing, modules, lessons, attempts")
    public OnePerson person(@PathParam("person") String person) {
        return OnePerson.of(records.of(PersonId.parse(person), current.get()));
    }

    @PUT
    @Path("/{person}/suspension")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Suspend or restore a person, with a reason for the audit trail")
    public ListedPerson suspend(@PathParam("person") String person, @Valid @NotNull Suspend command) {
        PersonId id = PersonId.parse(person);
        people.suspend(id, command, current.get());
        return people.person(id, current.get().scope());
    }
}
