package org.conventionacademy.reporting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.identity.Countries;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.ListedPerson;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.identity.Suspend;
import org.conventionacademy.learning.LessonProgress;
import org.conventionacademy.platform.Address;
import org.conventionacademy.platform.FormText;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.Pager;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.reporting.PersonRecord;
import org.conventionacademy.reporting.PersonRecords;
import org.conventionacademy.reporting.Wording;
import org.jspecify.annotations.Nullable;

/// The list of people, one person's record, and the step that suspends or restores somebody.
@Path("/people")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.FOCAL_POINT})
class PeoplePages {
    private static final int LONGEST_REASON = 500;
    private static final Set<String> FIELDS = Set.of("search", "country", "suspended");

    @CheckedTemplate(basePath = "reporting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance people(Filters filters, List<Countries.Country> countries, @Nullable View view);

        static native TemplateInstance person(PersonView view);

        static native TemplateInstance suspension(
                ListedPerson person, String name, String reason, @Nullable String error);
    }

    record View(String sentence, Page<Line> page, Pager pager) {}

    record Line(ListedPerson person, String country, String profession) {}

    record PersonView(
            ListedPerson person,
            String country,
            String profession,
            String sex,
            List<ModuleView> modules,
            boolean maySuspend,
            boolean mayTeach,
            String done) {}

    record ModuleView(PersonRecord.Work work, String title, String state, List<LessonView> lessons) {}

    record LessonView(String title, @Nullable LessonProgress progress) {}

    private final CurrentPerson current;
    private final People people;
    private final PersonRecords records;
    private final Countries countries;
    private final Language language;
    private final Wording wording;

    PeoplePages(
            CurrentPerson current,
            People people,
            PersonRecords records,
            Countries countries,
            Language language,
            Wording wording) {
        this.current = current;
        this.people = people;
        this.records = records;
        this.countries = countries;
        this.language = language;
        this.wording = wording;
    }

    @GET
    public Response list(@BeanParam PeopleParams params) {
        Person viewer = current.get();
        List<Countries.Country> offered = viewer.scope().all() ? countries.all() : List.of();
        try {
            return Response.ok(Templates.people(Filters.of(params.given()), offered, view(viewer, params)))
                    .build();
        } catch (Problem problem) {
            if (!(problem.facts().get("parameter") instanceof String field)
                    || !FIELDS.contains(field)
                    || (field.equals("country") && offered.isEmpty())) {
                throw problem;
            }
            Filters filters = new Filters(params.given(), field, wording.detail(language.current(), problem));
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Templates.people(filters, offered, null))
                    .build();
        }
    }

    private View view(Person viewer, PeopleParams params) {
        Lang lang = language.current();
        Page<ListedPerson> page = people.list(viewer.scope(), params.filter(), params.pageRequest());
        Address here = new Address("/people", params.given());
        String country = viewer.scope().all() ? params.filter().country() : viewer.scopeCountry();
        return new View(
                wording.people(lang, page.total(), country),
                page.map(person -> line(person, lang)),
                Pager.of(page, here));
    }

    @GET
    @Path("/{person}")
    public TemplateInstance person(@PathParam("person") String person, @QueryParam("done") @Nullable String done) {
        Person viewer = current.get();
        PersonRecord record = records.of(PersonId.parse(person), viewer);
        ListedPerson shown = record.person();
        Lang lang = language.current();
        return Templates.person(new PersonView(
                shown,
                Countries.name(shown.profile().country(), lang),
                wording.profession(lang, shown.profile().profession()),
                wording.sex(lang, shown.profile().sex()),
                record.modules().stream().map(work -> module(work, lang)).toList(),
                viewer.is(Roles.ADMINISTRATOR) && !viewer.id().equals(shown.id()),
                viewer.is(Roles.ADMINISTRATOR),
                Objects.requireNonNullElse(done, "")));
    }

    @GET
    @Path("/{person}/suspension")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public TemplateInstance confirm(@PathParam("person") String person) {
        return suspension(find(person), "", null);
    }

    @POST
    @Path("/{person}/suspension")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response suspend(
            @PathParam("person") String person,
            @FormParam("suspended") @Nullable String suspended,
            @FormParam("reason") @Nullable String reason) {
        ListedPerson found = find(person);
        String why = FormText.of(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            String error = wording.text(language.current(), "reporting_suspend_reason_missing");
            return Response.status(422)
                    .entity(suspension(found, why, error))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
        boolean suspend = "true".equals(suspended);
        people.suspend(found.id(), new Suspend(suspend, why), current.get());
        String done = suspend ? "suspended" : "restored";
        return Response.seeOther(URI.create("/people/" + found.id() + "?done=" + done))
                .build();
    }

    private ListedPerson find(String person) {
        return people.person(PersonId.parse(person), current.get().scope());
    }

    private TemplateInstance suspension(ListedPerson person, String reason, @Nullable String error) {
        String name = person.name() == null ? person.username() : person.name();
        return Templates.suspension(person, name, reason, error);
    }

    private Line line(ListedPerson person, Lang lang) {
        return new Line(
                person,
                Countries.name(person.profile().country(), lang),
                wording.profession(lang, person.profile().profession()));
    }

    private ModuleView module(PersonRecord.Work work, Lang lang) {
        var progress = work.progress();
        return new ModuleView(
                work,
                progress.revision().text(lang).title(),
                wording.state(lang, work.state()),
                progress.revision().lessons().stream()
                        .map(lesson -> lesson(lesson.text(lang).title(), lesson.id(), progress.lessons()))
                        .toList());
    }

    private static LessonView lesson(String title, LessonId id, Map<LessonId, LessonProgress> progress) {
        return new LessonView(title, progress.get(id));
    }
}
