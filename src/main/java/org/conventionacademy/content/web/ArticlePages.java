package org.conventionacademy.content.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conventionacademy.content.Lesson;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.Question;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Texts;
import org.conventionacademy.register.Article;
import org.conventionacademy.register.Chapter;
import org.conventionacademy.register.ObligationId;
import org.conventionacademy.register.ObligationKind;
import org.conventionacademy.register.Register;
import org.jspecify.annotations.Nullable;

/// The Convention article by article, with the lessons that teach it.
@Path("/articles")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class ArticlePages {
    private static final int LONGEST_QUERY = 100;

    @CheckedTemplate(basePath = "content", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance articles(List<ChapterView> chapters, Search search);

        static native TemplateInstance article(ArticleView view);
    }

    /// @param kind a kind's code, or empty for any
    record Search(String q, String kind, int found) {
        public boolean filtered() {
            return !q.isEmpty() || !kind.isEmpty();
        }
    }

    record ChapterView(Chapter chapter, List<Article> articles) {}

    private final Register register;
    private final Modules modules;
    private final Language language;
    private final Texts texts;
    private final SecurityIdentity caller;

    ArticlePages(Register register, Modules modules, Language language, Texts texts, SecurityIdentity caller) {
        this.caller = caller;
        this.register = register;
        this.modules = modules;
        this.language = language;
        this.texts = texts;
    }

    @GET
    public TemplateInstance articles(@QueryParam("q") @Nullable String q, @QueryParam("kind") @Nullable String kind) {
        Lang lang = language.current();
        String words = Objects.requireNonNullElse(q, "").strip();
        String query = words.length() <= LONGEST_QUERY ? words : words.substring(0, LONGEST_QUERY);
        Optional<ObligationKind> wanted = ObligationKind.find(Objects.requireNonNullElse(kind, ""));
        Set<Integer> found = register.find(query, wanted.orElse(null), lang).stream()
                .map(Article::number)
                .collect(Collectors.toSet());
        List<ChapterView> chapters = register.chapters(lang).stream()
                .map(chapter -> new ChapterView(
                        chapter,
                        chapter.articles().stream()
                                .filter(article -> found.contains(article.number()))
                                .toList()))
                .filter(chapter -> !chapter.articles().isEmpty())
                .toList();
        Search search = new Search(query, wanted.map(ObligationKind::code).orElse(""), found.size());
        return Templates.articles(chapters, search);
    }

    @GET
    @Path("/{number}")
    public TemplateInstance article(@PathParam("number") String number) {
        if (!number.matches("[1-9][0-9]{0,2}")) {
            throw Problem.notFound();
        }
        Lang lang = language.current();
        Article article = register.article(Integer.parseInt(number), lang).orElseThrow(Problem::notFound);
        Chapter chapter = register.chapters(lang).stream()
                .filter(one -> one.number() == article.chapter())
                .findFirst()
                .orElseThrow(Problem::notFound);
        return Templates.article(new ArticleView(
                article,
                chapter,
                article.obligations().stream()
                        .map(duty -> DutyView.of(duty, texts, lang))
                        .toList(),
                lessons(article.number(), lang),
                teaches(),
                teaches() ? questions(article.number(), lang) : List.of(),
                register.article(article.number() - 1, lang).isPresent() ? article.number() - 1 : 0,
                register.article(article.number() + 1, lang).isPresent() ? article.number() + 1 : 0));
    }

    private boolean teaches() {
        return caller.hasRole("instructor") || caller.hasRole("administrator");
    }

    private List<ArticleView.QuestionLine> questions(int article, Lang lang) {
        List<ArticleView.QuestionLine> lines = new ArrayList<>();
        for (ModuleRevision module : modules.published()) {
            for (Question question : module.questions()) {
                List<String> tests = question.tests().stream()
                        .filter(duty -> duty.article() == article)
                        .map(ObligationId::value)
                        .toList();
                if (!tests.isEmpty()) {
                    lines.add(new ArticleView.QuestionLine(
                            question.text(lang).stemHtml(),
                            question.language(lang).code(),
                            module.text(lang).title(),
                            tests));
                }
            }
        }
        return lines;
    }

    private List<ArticleView.LessonLink> lessons(int article, Lang lang) {
        List<ArticleView.LessonLink> links = new ArrayList<>();
        for (ModuleRevision module : modules.published()) {
            for (Lesson lesson : module.lessons()) {
                if (lesson.teaches().stream().anyMatch(duty -> duty.article() == article)) {
                    links.add(ArticleView.LessonLink.of(module, lesson, lang));
                }
            }
        }
        return links;
    }
}
