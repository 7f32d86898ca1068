package org.conventionacademy.reporting.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.conventionacademy.assessment.GroupMastery;
import org.conventionacademy.assessment.Share;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.register.ObligationId;
import org.conventionacademy.reporting.MasteryLine;
import org.conventionacademy.reporting.MasteryReports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The report on mastery for programs.
@Path("/api/v1/reports/mastery")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.FOCAL_POINT})
@Tag(name = "Reports")
class MasteryResource {
    /// @param people who were scored on at least two questions on the obligation
    /// @param mastered null where people are fewer than `fewestPeople`, as is share
    record MasteryItem(
            ObligationId obligation,
            int article,
            String articleTitle,
            String duty,
            long people,
            @Nullable Long mastered,
            @Nullable Share share) {
        static MasteryItem of(MasteryLine line) {
            return new MasteryItem(
                    line.duty().id(),
                    line.article().number(),
                    line.article().title(),
                    line.duty().duty(),
                    line.group().people(),
                    line.group().mastered(),
                    line.group().share());
        }
    }

    /// @param fewestPeople of fewer people no share is told
    record MasteryItems(int fewestPeople, List<MasteryItem> items, int page, int size, long total) {
        static MasteryItems of(Page<MasteryLine> page) {
            return new MasteryItems(
                    GroupMastery.FEWEST_PEOPLE,
                    page.map(MasteryItem::of).items(),
                    page.page(),
                    page.size(),
                    page.total());
        }
    }

    private final CurrentPerson current;
    private final MasteryReports reports;
    private final Language language;

    MasteryResource(CurrentPerson current, MasteryReports reports, Language language) {
        this.current = current;
        this.reports = reports;
        this.language = language;
    }

    @GET
    @Operation(
            summary = "What share of people has mastered which obligation, in the order of the register",
            description = "The interval is that of Wilson at 95 %. A focal point sees their own country alone.")
    public MasteryItems mastery(@BeanParam MasteryParams params) {
        return MasteryItems.of(reports.report(current.get(), params.filter(), params.pageRequest(), language.current())
                .page());
    }
}
