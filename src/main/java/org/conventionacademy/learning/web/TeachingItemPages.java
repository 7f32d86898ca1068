package org.conventionacademy.learning.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.conventionacademy.assessment.ItemStatistics;
import org.conventionacademy.assessment.ItemWarning;
import org.conventionacademy.assessment.MarkStatistics;
import org.conventionacademy.assessment.QuizStatistics;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.ItemFilter;
import org.conventionacademy.learning.ItemWords;
import org.conventionacademy.learning.TaughtItem;
import org.conventionacademy.learning.TaughtItemList;
import org.conventionacademy.learning.TaughtItems;
import org.conventionacademy.learning.TaughtQuestion;
import org.conventionacademy.learning.Teaching;
import org.conventionacademy.platform.Address;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Pager;
import org.jspecify.annotations.Nullable;

/// How the questions of a module do, the worst first, and one of them with what was chosen.
@Path("/teach/modules/{module}/items")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.INSTRUCTOR, Roles.ADMINISTRATOR})
class TeachingItemPages {
    @CheckedTemplate(basePath = "learning", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance teachItems(Listing listing);

        static native TemplateInstance teachItem(Detail detail);
    }

    /// @param unknown why there are no figures, in words; null where there are
    record Line(
            TaughtItem item,
            String stem,
            Lang lang,
            @Nullable String unknown,
            List<ItemWords.Warned> warnings) {}

    /// @param quiz the one that is asked now; null without statistics
    /// @param noAlpha why it has no reliability, in words; null where it has
    record Listing(
            String module,
            String moduleTitle,
            String here,
            String lang,
            List<Lang> languages,
            String sort,
            boolean earlier,
            TaughtItemList list,
            @Nullable QuizStatistics quiz,
            @Nullable String noAlpha,
            Page<Line> lines,
            Pager pager) {}

    record InLanguage(
            String name,
            ItemStatistics statistics,
            @Nullable String unknown) {}

    /// @param rates the statistics of the option in each language that has some
    record Option(String text, boolean right, List<Rate> rates) {}

    record Rate(String language, MarkStatistics mark) {}

    record Detail(
            String module,
            String moduleTitle,
            TaughtQuestion question,
            String stem,
            Lang lang,
            List<InLanguage> languages,
            List<Option> options,
            List<ItemWords.Warned> warnings) {}

    private final CurrentPerson current;
    private final Teaching teaching;
    private final TaughtItems items;
    private final ItemWords words;
    private final Language language;

    TeachingItemPages(CurrentPerson current, Teaching teaching, TaughtItems items, ItemWords words, Language language) {
        this.current = current;
        this.teaching = teaching;
        this.items = items;
        this.words = words;
        this.language = language;
    }

    @GET
    public TemplateInstance items(
            @PathParam("module") String module,
            @QueryParam("lang") @Nullable String in,
            @QueryParam("earlier") @Nullable String earlier,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        Person viewer = current.get();
        ModuleId id = ModuleId.parse(module);
        ItemFilter filter = ItemFilter.of(in, earlier, sort);
        TaughtItemList list = items.list(viewer, id, filter, PageRequest.of(page, size));
        QuizStatistics quiz = list.quizzes().stream().findFirst().orElse(null);
        Lang wanted = filter.lang();
        String lang = wanted == null ? "" : wanted.code();
        String here = "/teach/modules/" + id + "/items";
        Address narrowed = Address.of(here).with("sort", filter.order().code()).with("lang", lang);
        Page<Line> lines = list.items().map(this::line);
        return Templates.teachItems(new Listing(
                id.value(),
                title(viewer, id),
                here,
                lang,
                List.of(Lang.values()),
                filter.order().code(),
                filter.earlier(),
                list,
                quiz,
                quiz == null || quiz.unknown() == null ? null : words.unknown(language.current(), quiz.unknown()),
                lines,
                Pager.of(lines, filter.earlier() ? narrowed.with("earlier", true) : narrowed)));
    }

    @GET
    @Path("/{question}")
    public TemplateInstance item(@PathParam("module") String module, @PathParam("question") String question) {
        Person viewer = current.get();
        ModuleId id = ModuleId.parse(module);
        TaughtQuestion shown = items.question(viewer, id, QuestionRevisionId.parse(question));
        Lang lang = language.current();
        Question content = shown.content();
        return Templates.teachItem(new Detail(
                id.value(),
                title(viewer, id),
                shown,
                words.stem(lang, content),
                content.language(lang),
                shown.statistics().stream().map(this::inLanguage).toList(),
                options(shown),
                warnings(content, once(shown.statistics()), shown.openProblems())));
    }

    private Line line(TaughtItem item) {
        Lang lang = language.current();
        Question content = item.content();
        ItemStatistics statistics = item.statistics();
        return new Line(
                item,
                words.stem(lang, content),
                content.language(lang),
                statistics.unknown() == null ? null : words.unknown(lang, statistics.unknown()),
                warnings(content, statistics.warnings(), item.openProblems()));
    }

    private InLanguage inLanguage(ItemStatistics statistics) {
        Lang lang = language.current();
        return new InLanguage(
                words.language(lang, statistics.lang()),
                statistics,
                statistics.unknown() == null ? null : words.unknown(lang, statistics.unknown()));
    }

    private List<Option> options(TaughtQuestion shown) {
        Lang lang = language.current();
        List<ItemStatistics> known = shown.statistics().stream()
                .filter(statistics -> statistics.unknown() == null)
                .toList();
        return known.stream()
                .limit(1)
                .flatMap(all -> all.marks().stream())
                .map(mark -> new Option(
                        words.mark(lang, shown.content(), mark.mark()),
                        mark.right(),
                        known.stream()
                                .flatMap(statistics -> statistics.marks().stream()
                                        .filter(other -> other.mark().equals(mark.mark()))
                                        .map(other -> new Rate(words.language(lang, statistics.lang()), other)))
                                .toList()))
                .toList();
    }

    /// What is said of all languages is not said of each again.
    private static List<ItemWarning> once(List<ItemStatistics> statistics) {
        List<ItemWarning> said = new ArrayList<>();
        statistics.stream()
                .flatMap(each -> each.warnings().stream())
                .filter(warning -> said.stream()
                        .noneMatch(other -> other.kind() == warning.kind()
                                && (other.lang() == null || other.lang() == warning.lang())
                                && other.marks().containsAll(warning.marks())))
                .forEach(said::add);
        return said;
    }

    private List<ItemWords.Warned> warnings(Question content, List<ItemWarning> warnings, long openProblems) {
        Lang lang = language.current();
        List<ItemWords.Warned> said = new ArrayList<>();
        warnings.forEach(warning -> said.add(words.warning(lang, content, warning)));
        if (openProblems > 0) {
            said.add(words.reported(lang, openProblems));
        }
        return said;
    }

    private String title(Person viewer, ModuleId module) {
        return teaching.module(viewer, module).text(language.current()).title();
    }
}
