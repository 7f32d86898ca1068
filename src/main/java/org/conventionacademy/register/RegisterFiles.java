package org.conventionacademy.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.TextFile;
import org.conventionacademy.platform.Yaml;
import org.conventionacademy.platform.YamlNode.Fields;
import org.conventionacademy.platform.YamlShape;
import org.conventionacademy.register.Entries.Source;
import org.conventionacademy.register.RegisterEdition.ArticleFacts;
import org.conventionacademy.register.RegisterEdition.ArticleWords;
import org.conventionacademy.register.RegisterEdition.ChapterFacts;
import org.conventionacademy.register.RegisterEdition.ChapterWords;
import org.conventionacademy.register.RegisterEdition.ObligationFacts;
import org.conventionacademy.register.RegisterEdition.ObligationWords;
import org.conventionacademy.register.RegisterEdition.TermFacts;
import org.conventionacademy.register.RegisterEdition.TermWords;

/// Reads the register from the files of `register/` below a content root.
public final class RegisterFiles {
    private final Path root;
    private final Inspection inspection = new Inspection();
    private final Entries entries = new Entries(inspection);
    private final Map<Integer, Source> structures = new TreeMap<>();
    private final Map<Integer, Map<Lang, Source>> texts = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<Integer> numbers = new HashSet<>();

    private RegisterFiles(Path root) {
        this.root = root;
    }

    /// The edition that the files hold; empty, with errors among the findings, when they hold none.
    public static Optional<RegisterEdition> read(Path root, Inspection findings) {
        RegisterFiles files = new RegisterFiles(root);
        Optional<RegisterEdition> edition = files.read();
        findings.add(files.inspection);
        return edition;
    }

    private Optional<RegisterEdition> read() {
        Path folder = root.resolve("register");
        try (Stream<Path> listed = Files.list(folder)) {
            listed.sorted().forEach(this::readFile);
        } catch (IOException e) {
            inspection.error("register", 0, "Cannot be read", "Check that the folder exists and may be read");
        }
        for (int number : texts.keySet()) {
            if (!structures.containsKey(number)) {
                inspection.error("register", 0, "chapter-" + number + ".yaml is missing", "Texts need their structure");
            }
        }
        List<ChapterFacts> chapters = new ArrayList<>();
        structures.forEach((number, source) -> chapters.add(chapter(number, source)));
        Optional<RegisterEdition.StatusFacts> status = new StatusFiles(root, inspection).read();
        if (chapters.isEmpty()) {
            inspection.error("register", 0, "Holds no chapter", "Add chapter-1.yaml and chapter-1.en.yaml");
        }
        return inspection.refused()
                ? Optional.empty()
                : Optional.of(new RegisterEdition(new RegisterEdition.Content(chapters, status.orElse(null))));
    }

    private void readFile(Path path) {
        String name = TextFile.nameOf(root, path);
        String ownName = String.valueOf(path.getFileName());
        if (ownName.equals("status.yaml")
                || RegisterShapes.STATUS_WORDS.matcher(ownName).matches()) {
            return;
        }
        Matcher matcher = RegisterShapes.FILE.matcher(ownName);
        if (!matcher.matches()) {
            inspection.warning(name, 0, "Not a file of the register", "Name it chapter-N.yaml or chapter-N.en.yaml");
            return;
        }
        YamlShape shape = matcher.group(2) == null ? RegisterShapes.STRUCTURE : RegisterShapes.TEXTS;
        Optional<Lang> lang = Optional.ofNullable(matcher.group(2)).flatMap(Lang::find);
        if (matcher.group(2) != null && lang.isEmpty()) {
            inspection.warning(name, 0, "A language that is not offered", "Add it to Lang first");
            return;
        }
        Optional<Fields> fields =
                TextFile.read(root, path, inspection).flatMap(file -> Yaml.read(file, shape, inspection));
        if (fields.isEmpty()) {
            return;
        }
        int number = Integer.parseInt(matcher.group(1));
        Source source = new Source(name, fields.get());
        if (lang.isEmpty()) {
            structures.put(number, source);
        } else {
            texts.computeIfAbsent(number, n -> new EnumMap<>(Lang.class)).put(lang.get(), source);
        }
    }

    private ChapterFacts chapter(int number, Source source) {
        if (source.fields().number("number") != number) {
            entries.error(
                    source,
                    source.fields().line("number"),
                    "`number` is not that of the file's name",
                    "Write " + number);
        }
        Map<Lang, Source> words = texts.getOrDefault(number, Map.of());
        if (!words.containsKey(Lang.EN)) {
            entries.error(source, 0, "chapter-" + number + ".en.yaml is missing or wrong", "English comes first");
        }
        Map<Lang, ChapterWords> chapterWords = new EnumMap<>(Lang.class);
        Map<Lang, Map<String, Fields>> articleWords = new EnumMap<>(Lang.class);
        words.forEach((lang, text) -> {
            chapterWords.put(
                    lang,
                    new ChapterWords(text.fields().text("title"), text.fields().text("summary")));
            articleWords.put(lang, entries.keyed(text, text.fields().list("articles"), "number"));
        });
        List<ArticleFacts> articles = source.fields().list("articles").stream()
                .map(article -> article(source, article, words, articleWords))
                .toList();
        entries.refuseStrays(
                words,
                articleWords,
                articles.stream().map(one -> "" + one.number()).toList());
        return new ChapterFacts(number, chapterWords, articles);
    }

    private ArticleFacts article(
            Source source, Fields facts, Map<Lang, Source> texts, Map<Lang, Map<String, Fields>> chapterTexts) {
        int number = facts.number("number");
        if (!numbers.add(number)) {
            entries.error(source, facts.line("number"), "Article " + number + " is there twice", "Keep one of them");
        }
        Map<Lang, Fields> said = Entries.pick(chapterTexts, "" + number);
        Map<Lang, ArticleWords> words = new EnumMap<>(Lang.class);
        said.forEach((lang, text) -> words.put(
                lang,
                new ArticleWords(text.textOrNull("title"), text.textOrNull("paraphrase"), text.textOrNull("note"))));
        ArticleWords english = words.get(Lang.EN);
        if (english == null || english.title() == null || english.paraphrase() == null) {
            entries.error(
                    source,
                    facts.line(),
                    "Article " + number + " lacks its English title or paraphrase",
                    "Add them to the .en.yaml file");
        }
        Map<Lang, Map<String, Fields>> obligationTexts = nested(texts, said, "obligations", "id");
        Map<Lang, Map<String, Fields>> termTexts = nested(texts, said, "terms", "letter");
        List<ObligationFacts> obligations = facts.list("obligations").stream()
                .map(one -> obligation(source, number, one, obligationTexts))
                .toList();
        List<TermFacts> terms = facts.list("terms").stream()
                .map(one -> term(source, one, termTexts))
                .toList();
        entries.refuseStrays(
                texts,
                obligationTexts,
                obligations.stream().map(one -> one.id().value()).toList());
        entries.refuseStrays(
                texts, termTexts, terms.stream().map(TermFacts::letter).toList());
        List<Parallel> parallels = facts.list("parallels").stream()
                .map(one -> new Parallel(one.text("instrument"), one.text("article"), one.flag("read")))
                .toList();
        return new ArticleFacts(
                number,
                entries.confidence(source, facts),
                facts.flag("title-verified"),
                facts.text("source"),
                parallels,
                terms,
                obligations,
                words);
    }

    private ObligationFacts obligation(Source source, int article, Fields facts, Map<Lang, Map<String, Fields>> texts) {
        ObligationId id = new ObligationId(facts.text("id"));
        if (!ids.add(id.value())) {
            entries.error(source, facts.line("id"), id + " is there twice", "Keep one of them");
        }
        if (id.article() != article) {
            entries.error(
                    source,
                    facts.line("id"),
                    id + " is not an id of Article " + article,
                    "Begin it with A" + article + ".");
        }
        Map<Lang, ObligationWords> words = new EnumMap<>(Lang.class);
        Entries.pick(texts, id.value())
                .forEach((lang, text) -> words.put(
                        lang,
                        new ObligationWords(
                                text.text("duty"), text.textOrNull("qualifier"), text.texts("key-numbers"))));
        entries.requireEnglish(source, facts, id.value(), words);
        return new ObligationFacts(
                id,
                facts.text("paragraph"),
                ObligationKind.of(facts.find("kind").orElse("optional")),
                facts.text("binds"),
                facts.texts("addressed-to"),
                facts.text("theme"),
                facts.find("step").map(ObligationStep::of).orElse(null),
                facts.texts("key-numbers"),
                entries.confidence(source, facts),
                facts.text("source"),
                words);
    }

    private TermFacts term(Source source, Fields facts, Map<Lang, Map<String, Fields>> texts) {
        String letter = facts.text("letter");
        Map<Lang, TermWords> words = new EnumMap<>(Lang.class);
        Entries.pick(texts, letter)
                .forEach((lang, text) -> words.put(lang, new TermWords(text.text("term"), text.text("meaning"))));
        entries.requireEnglish(source, facts, "Term " + letter, words);
        return new TermFacts(letter, entries.confidence(source, facts), facts.text("source"), words);
    }

    private Map<Lang, Map<String, Fields>> nested(
            Map<Lang, Source> sources, Map<Lang, Fields> parents, String list, String key) {
        Map<Lang, Map<String, Fields>> nested = new EnumMap<>(Lang.class);
        parents.forEach((lang, parent) -> {
            Source source = sources.get(lang);
            if (source != null) {
                nested.put(lang, entries.keyed(source, parent.list(list), key));
            }
        });
        return nested;
    }
}
