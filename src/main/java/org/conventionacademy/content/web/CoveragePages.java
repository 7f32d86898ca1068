package org.conventionacademy.content.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.conventionacademy.content.Coverage;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.platform.Address;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Pager;
import org.conventionacademy.platform.Texts;
import org.conventionacademy.register.Register;
import org.jspecify.annotations.Nullable;

/// Which duty is taught where and tested by what, for instructors.
@Path("/teach/coverage")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"instructor", "administrator"})
class CoveragePages {
    @CheckedTemplate(basePath = "content", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance coverage(
                List<LanguageTotal> totals, Page<Line> lines, Pager pager, Filter filter);
    }

    /// How much of what the curriculum owes a language has.
    record LanguageTotal(String language, long owed, long taught, long tested) {}

    /// @param show `all`, `owed` or `gaps`
    /// @param lang the language whose gaps are shown
    record Filter(String show, String lang, List<Lang> languages) {}

    /// A duty with its passages and questions in each language.
    record Line(
            DutyView duty,
            boolean untaught,
            boolean untested,
            List<Cell> cells,
            List<Link> lessons,
            List<String> questions) {}

    record Cell(String language, long passages, long questions, long stale) {}

    record Link(String address, String title, String lang) {}

    private final Register register;
    private final Modules modules;
    private final Language language;
    private final Texts texts;

    CoveragePages(Register register, Modules modules, Language language, Texts texts) {
        this.register = register;
        this.modules = modules;
        this.language = language;
        this.texts = texts;
    }

    @GET
    public TemplateInstance coverage(
            @QueryParam("show") @Nullable String show,
            @QueryParam("lang") @Nullable String in,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        List<ModuleRevision> published = modules.published();
        Coverage coverage = Coverage.of(register.current(), published);
        Lang wanted = Lang.find(Objects.requireNonNullElse(in, "")).orElse(Lang.EN);
        Filter filter = new Filter(
                Stream.of("owed", "gaps")
                        .filter(one -> one.equals(show))
                        .findFirst()
                        .orElse("all"),
                wanted.code(),
                List.of(Lang.values()));
        PageRequest request = PageRequest.of(page, size);
        List<Coverage.Row> rows = coverage.rows().stream()
                .filter(row -> switch (filter.show()) {
                    case "owed" -> row.owed();
                    case "gaps" -> row.taughtIn(wanted) == 0 || (row.owed() && row.testedIn(wanted) == 0);
                    default -> true;
                })
                .toList();
        Page<Line> lines = Page.of(
                rows.stream()
                        .skip(request.offset())
                        .limit(request.size())
                        .map(row -> line(row, published))
                        .toList(),
                request,
                rows.size());
        return Templates.coverage(
                Stream.of(Lang.values()).map(lang -> total(coverage, lang)).toList(),
                lines,
                Pager.of(
                        lines,
                        Address.of("/teach/coverage")
                                .with("show", filter.show())
                                .with("lang", filter.lang())),
                filter);
    }

    private static LanguageTotal total(Coverage coverage, Lang lang) {
        List<Coverage.Row> owed =
                coverage.rows().stream().filter(Coverage.Row::owed).toList();
        return new LanguageTotal(
                lang.ownName(),
                owed.size(),
                owed.stream().filter(row -> row.taughtIn(lang) > 0).count(),
                owed.stream().filter(row -> row.testedIn(lang) > 0).count());
    }

    private Line line(Coverage.Row row, List<ModuleRevision> published) {
        Lang lang = language.current();
        List<Link> lessons = new ArrayList<>();
        for (Coverage.Taught taught : row.taught()) {
            published.stream()
                    .filter(module -> module.module().equals(taught.module()))
                    .flatMap(module -> module.lesson(taught.lesson()).stream())
                    .map(lesson -> new Link(
                            "/modules/" + taught.module() + "/lessons/" + taught.lesson() + "#p" + taught.passage(),
                            lesson.text(lang).title() + ", " + taught.passage(),
                            lesson.language(lang).code()))
                    .forEach(lessons::add);
        }
        return new Line(
                DutyView.of(register.obligation(row.duty().id(), lang).orElse(row.duty()), texts, lang),
                row.untaught(),
                row.untested(),
                Stream.of(Lang.values())
                        .map(one -> new Cell(
                                one.code().toUpperCase(Locale.ROOT),
                                row.taughtIn(one),
                                row.testedIn(one),
                                row.staleIn(one)))
                        .toList(),
                lessons,
                row.tested().stream()
                        .map(tested -> tested.module() + "/" + tested.question())
                        .toList());
    }
}
