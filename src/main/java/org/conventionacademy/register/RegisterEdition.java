package org.conventionacademy.register;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// One state of the whole register, in all its languages; it never changes.
public final class RegisterEdition {
    private final Content content;
    private final Map<Lang, Views> views = new EnumMap<>(Lang.class);

    RegisterEdition(Content content) {
        this.content = content;
        for (Lang lang : Lang.values()) {
            views.put(lang, Views.of(content, lang));
        }
    }

    public static RegisterEdition empty() {
        return new RegisterEdition(new Content(List.of(), null));
    }

    Content content() {
        return content;
    }

    public List<Chapter> chapters(Lang lang) {
        return in(lang).chapters();
    }

    public Optional<Article> article(int number, Lang lang) {
        return Optional.ofNullable(in(lang).articles().get(number));
    }

    public Optional<Obligation> obligation(ObligationId id, Lang lang) {
        return Optional.ofNullable(in(lang).obligations().get(id));
    }

    public boolean has(ObligationId id) {
        return in(Lang.EN).obligations().containsKey(id);
    }

    /// The articles in which every word of the query occurs and that have a duty of the kind, in their order.
    ///
    /// Case and marks above letters do not count. English words are found in every language, and so is an article's
    /// number.
    public List<Article> find(String query, @Nullable ObligationKind kind, Lang lang) {
        Views views = in(lang);
        Views english = in(Lang.EN);
        List<String> words = Stream.of(folded(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return views.chapters().stream()
                .flatMap(chapter -> chapter.articles().stream())
                .filter(article ->
                        kind == null || article.obligations().stream().anyMatch(one -> one.kind() == kind))
                .filter(article -> words.stream()
                        .allMatch(word -> views.searched(article).contains(word)
                                || english.searched(article).contains(word)))
                .toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /// Empty where the files do not say.
    public Optional<Status> status(Lang lang) {
        return Optional.ofNullable(content.status())
                .map(facts -> new Status(
                        LocalDate.parse(facts.asOf()),
                        facts.figures().stream()
                                .map(line -> Views.figure(line, lang))
                                .toList(),
                        facts.events().stream()
                                .map(line -> Views.event(line, lang))
                                .toList()));
    }

    private Views in(Lang lang) {
        Views found = views.get(lang);
        if (found == null) {
            throw new IllegalStateException("No view in " + lang);
        }
        return found;
    }

    /// What is stored: the structure once, the words by language.
    record Content(List<ChapterFacts> chapters, @Nullable StatusFacts status) {}

    /// @param asOf a day in ISO form
    record StatusFacts(String asOf, List<StatusLine> figures, List<StatusLine> events) {}

    /// @param value of a figure its value, of an event its date
    record StatusLine(
            String id,
            String value,
            @Nullable String until,
            Confidence confidence,
            String source,
            Map<Lang, StatusWords> words) {}

    record StatusWords(String text, @Nullable String note) {}

    record ChapterFacts(int number, Map<Lang, ChapterWords> words, List<ArticleFacts> articles) {}

    record ChapterWords(String title, String summary) {}

    record ArticleFacts(
            int number,
            Confidence confidence,
            boolean titleVerified,
            String source,
            List<Parallel> parallels,
            List<TermFacts> terms,
            List<ObligationFacts> obligations,
            Map<Lang, ArticleWords> words) {}

    record ArticleWords(
            @Nullable String title,
            @Nullable String paraphrase,
            @Nullable String note) {}

    record TermFacts(String letter, Confidence confidence, String source, Map<Lang, TermWords> words) {}

    record TermWords(String term, String meaning) {}

    record ObligationFacts(
            ObligationId id,
            String paragraph,
            ObligationKind kind,
            String binds,
            List<String> addressedTo,
            String theme,
            @Nullable ObligationStep step,
            List<String> keyNumbers,
            Confidence confidence,
            String source,
            Map<Lang, ObligationWords> words) {}

    record ObligationWords(String duty, @Nullable String qualifier, List<String> keyNumbers) {}

    private record Views(
            List<Chapter> chapters,
            Map<Integer, Article> articles,
            Map<ObligationId, Obligation> obligations,
            Map<Integer, String> searched) {

        String searched(Article article) {
            return searched.getOrDefault(article.number(), "");
        }

        static Views of(Content content, Lang lang) {
            List<Chapter> chapters = content.chapters().stream()
                    .map(chapter -> chapter(chapter, lang))
                    .toList();
            Map<Integer, Article> articles = new HashMap<>();
            Map<ObligationId, Obligation> obligations = new HashMap<>();
            Map<Integer, String> searched = new HashMap<>();
            for (Chapter chapter : chapters) {
                for (Article article : chapter.articles()) {
                    articles.put(article.number(), article);
                    searched.put(article.number(), folded(searchable(article)));
                    article.obligations().forEach(one -> obligations.put(one.id(), one));
                }
            }
            return new Views(chapters, articles, obligations, searched);
        }

        private static String searchable(Article article) {
            StringBuilder text = new StringBuilder()
                    .append(article.number())
                    .append('\n')
                    .append(article.title())
                    .append('\n')
                    .append(article.paraphrase());
            article.obligations()
                    .forEach(one ->
                            text.append('\n').append(one.id()).append('\n').append(one.duty()));
            article.terms()
                    .forEach(term ->
                            text.append('\n').append(term.term()).append('\n').append(term.meaning()));
            return text.toString();
        }

        private static Chapter chapter(ChapterFacts facts, Lang lang) {
            ChapterWords words = said(facts.words(), lang, Function.identity()).text();
            List<Article> articles = facts.articles().stream()
                    .map(article -> article(article, facts.number(), lang))
                    .toList();
            return new Chapter(facts.number(), words.title(), words.summary(), articles);
        }

        private static Article article(ArticleFacts facts, int chapter, Lang lang) {
            Said<String> title = said(facts.words(), lang, ArticleWords::title);
            Said<String> paraphrase = said(facts.words(), lang, ArticleWords::paraphrase);
            ArticleWords same = facts.words().get(paraphrase.lang());
            return new Article(
                    facts.number(),
                    chapter,
                    facts.confidence(),
                    facts.titleVerified(),
                    title.text(),
                    title.lang(),
                    paraphrase.text(),
                    same == null ? null : same.note(),
                    facts.obligations().stream()
                            .map(one -> obligation(one, facts.number(), lang))
                            .toList(),
                    facts.terms().stream().map(one -> term(one, lang)).toList(),
                    facts.parallels(),
                    facts.source(),
                    paraphrase.lang());
        }

        private static Obligation obligation(ObligationFacts facts, int article, Lang lang) {
            Said<ObligationWords> words = said(facts.words(), lang, Function.identity());
            return new Obligation(
                    facts.id(),
                    article,
                    facts.paragraph(),
                    facts.kind(),
                    facts.binds(),
                    facts.addressedTo(),
                    facts.theme(),
                    facts.step(),
                    words.text().keyNumbers().isEmpty()
                            ? facts.keyNumbers()
                            : words.text().keyNumbers(),
                    facts.confidence(),
                    facts.source(),
                    words.text().duty(),
                    words.text().qualifier(),
                    words.lang());
        }

        private static Term term(TermFacts facts, Lang lang) {
            Said<TermWords> words = said(facts.words(), lang, Function.identity());
            return new Term(
                    facts.letter(),
                    words.text().term(),
                    words.text().meaning(),
                    facts.confidence(),
                    facts.source(),
                    words.lang());
        }

        private static Figure figure(StatusLine line, Lang lang) {
            Said<StatusWords> words = said(line.words(), lang, Function.identity());
            return new Figure(
                    line.id(),
                    line.value(),
                    line.confidence(),
                    line.source(),
                    words.text().text(),
                    words.text().note(),
                    words.lang());
        }

        private static Event event(StatusLine line, Lang lang) {
            Said<StatusWords> words = said(line.words(), lang, Function.identity());
            return new Event(
                    line.id(),
                    line.value(),
                    line.until(),
                    line.confidence(),
                    line.source(),
                    words.text().text(),
                    words.text().note(),
                    words.lang());
        }

        private static <W, T> Said<T> said(Map<Lang, W> words, Lang lang, Function<W, @Nullable T> part) {
            for (Lang wanted : List.of(lang, Lang.EN)) {
                W said = words.get(wanted);
                T text = said == null ? null : part.apply(said);
                if (text != null) {
                    return new Said<>(text, wanted);
                }
            }
            throw new IllegalStateException("The register lacks its English");
        }
    }

    private record Said<T>(T text, Lang lang) {}
}
