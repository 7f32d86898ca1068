package org.conventionacademy.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.content.ModuleSource.LessonWords;
import org.conventionacademy.content.ModuleSource.OptionWords;
import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.content.ModuleSource.QuestionWords;
import org.conventionacademy.platform.Hashes;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.TextFile;
import org.conventionacademy.platform.Yaml;
import org.conventionacademy.platform.YamlNode.Fields;
import org.conventionacademy.platform.YamlShape;
import org.conventionacademy.question.QuestionKind;
import org.conventionacademy.register.ObligationId;

/// Reads a module from its folder.
final class ModuleFiles {
    private static final Pattern TRANSLATED = Pattern.compile("(.+)\\.([a-z]{2,3})\\.(yaml|md)");

    private final Path root;
    private final Path folder;
    private final String name;
    private final Inspection inspection;
    private final Map<String, TextFile> files = new TreeMap<>();

    private ModuleFiles(Path root, Path folder, Inspection inspection) {
        this.root = root;
        this.folder = folder;
        this.name = TextFile.nameOf(root, folder);
        this.inspection = inspection;
    }

    /// The module that the folder holds; empty, with errors among the findings, when it cannot be made out.
    static Optional<ModuleSource> read(Path root, Path folder, Inspection inspection) {
        return new ModuleFiles(root, folder, inspection).read();
    }

    private Optional<ModuleSource> read() {
        readFolder(folder);
        readFolder(folder.resolve("lessons"));
        Optional<Fields> module = yaml("module.yaml", ContentShapes.MODULE);
        Map<Lang, Map<String, Fields>> questionTexts = questionTexts();
        Optional<Fields> questions = yaml("questions.yaml", ContentShapes.QUESTIONS);
        Map<Lang, ModuleSource.Words> words = words();
        if (module.isEmpty() || questions.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = module.get();
        List<LessonSource> lessons =
                fields.list("lessons").stream().map(this::lesson).toList();
        refuseStrayLessons(lessons);
        List<QuestionSource> asked = questions.get().list("questions").stream()
                .map(question -> question(question, questionTexts))
                .toList();
        refuseStrayQuestions(asked, questionTexts);
        Fields quiz = fields.fields("quiz");
        return Optional.of(new ModuleSource(
                new ModuleId(fields.text("id")),
                name + "/module.yaml",
                fields.flag("retired"),
                fields.texts("audiences"),
                fields.texts("instructors"),
                lessons,
                QuizPreset.rules(quiz),
                quiz.line(),
                quiz.list("draw").stream().map(rule -> rule.line("from")).toList(),
                asked,
                words,
                hash()));
    }

    private void readFolder(Path from) {
        if (!Files.isDirectory(from)) {
            if (!from.equals(folder)) {
                inspection.error(TextFile.nameOf(root, from), 0, "The folder is missing", "A module has lessons");
            }
            return;
        }
        try (Stream<Path> listed = Files.list(from)) {
            listed.sorted()
                    .filter(path -> !path.equals(folder.resolve("lessons")))
                    .forEach(this::readFile);
        } catch (IOException e) {
            inspection.error(TextFile.nameOf(root, from), 0, "Cannot be read", "Check that the folder may be read");
        }
    }

    private void readFile(Path path) {
        String relative = TextFile.nameOf(folder, path);
        Matcher matcher = TRANSLATED.matcher(relative);
        boolean known = matcher.matches()
                ? Lang.find(matcher.group(2)).isPresent() && ofModule(matcher.group(1), matcher.group(3))
                : relative.equals("module.yaml") || relative.equals("questions.yaml");
        if (!known) {
            inspection.warning(
                    TextFile.nameOf(root, path),
                    0,
                    "Not a file of a module, or in a language that is not offered",
                    "Known: module, questions (.yaml, .en.yaml and other languages), lessons/<id>.en.md");
            return;
        }
        TextFile.read(root, path, inspection).ifPresent(file -> files.put(relative, file));
    }

    private static boolean ofModule(String stem, String ending) {
        return ending.equals("md")
                ? stem.matches("lessons/" + ContentShapes.SLUG_PATTERN)
                : stem.matches("module|questions");
    }

    private Optional<Fields> yaml(String relative, YamlShape shape) {
        TextFile file = files.get(relative);
        if (file == null) {
            if (!Files.exists(folder.resolve(relative))) {
                inspection.error(name + "/" + relative, 0, "The file is missing", "Add it as the format says");
            }
            return Optional.empty();
        }
        return Yaml.read(file, shape, inspection);
    }

    private Map<Lang, ModuleSource.Words> words() {
        Map<Lang, ModuleSource.Words> words = new EnumMap<>(Lang.class);
        for (Lang lang : languages("module", "yaml")) {
            String file = "module." + lang.code() + ".yaml";
            yaml(file, ContentShapes.MODULE_TEXT)
                    .ifPresent(text -> words.put(
                            lang,
                            new ModuleSource.Words(
                                    name + "/" + file,
                                    text.text("title"),
                                    text.text("summary"),
                                    text.texts("objectives"),
                                    text.textOrNull("source"),
                                    text.line("source"))));
        }
        return words;
    }

    private LessonSource lesson(Fields fields) {
        LessonId id = new LessonId(fields.text("id"));
        Map<Lang, LessonWords> words = new EnumMap<>(Lang.class);
        for (Lang lang : languages("lessons/" + id, "md")) {
            TextFile file = files.get("lessons/" + id + "." + lang.code() + ".md");
            if (file != null) {
                lessonWords(file).ifPresent(text -> words.put(lang, text));
            }
        }
        return new LessonSource(
                id,
                name + "/lessons/" + id,
                fields.line("id"),
                fields.number("minutes"),
                obligations(fields, "teaches"),
                words);
    }

    private Optional<LessonWords> lessonWords(TextFile file) {
        return LessonFile.parse(file, inspection).map(lesson -> {
            Yaml.requireCanonical(file, lesson.canonical(), inspection);
            Fields front = lesson.frontMatter();
            return new LessonWords(
                    file.name(),
                    front.text("title"),
                    front.texts("source"),
                    front.line("source") + 1,
                    lesson.body(),
                    lesson.passages());
        });
    }

    private Map<Lang, Map<String, Fields>> questionTexts() {
        Map<Lang, Map<String, Fields>> texts = new EnumMap<>(Lang.class);
        for (Lang lang : languages("questions", "yaml")) {
            String file = "questions." + lang.code() + ".yaml";
            yaml(file, ContentShapes.QUESTION_TEXTS).ifPresent(fields -> {
                Map<String, Fields> byCode = new TreeMap<>();
                for (Fields question : fields.list("questions")) {
                    if (byCode.putIfAbsent(question.text("id"), question) != null) {
                        inspection.error(
                                name + "/" + file,
                                question.line("id"),
                                "The question `" + question.text("id") + "` is there twice",
                                "Keep one of them");
                    }
                }
                texts.put(lang, byCode);
            });
        }
        return texts;
    }

    private QuestionSource question(Fields fields, Map<Lang, Map<String, Fields>> texts) {
        String code = fields.text("id");
        Map<Lang, QuestionWords> words = new EnumMap<>(Lang.class);
        texts.forEach((lang, byCode) -> {
            Fields text = byCode.get(code);
            if (text != null) {
                words.put(lang, questionWords(lang, text));
            }
        });
        return new QuestionSource(
                new QuestionCode(code),
                name + "/questions.yaml",
                fields.line("id"),
                fields.line("key"),
                obligations(fields, "tests"),
                fields.texts("tags"),
                QuestionKind.of(fields.text("kind")).read(fields),
                words);
    }

    private QuestionWords questionWords(Lang lang, Fields text) {
        List<OptionWords> options = text.list("options").stream()
                .map(option -> new OptionWords(
                        option.text("id"),
                        option.line("id"),
                        option.textOrNull("text"),
                        option.textOrNull("explanation")))
                .toList();
        return new QuestionWords(
                name + "/questions." + lang.code() + ".yaml",
                text.line("id"),
                text.textOrNull("source"),
                text.text("stem"),
                text.line("stem"),
                options);
    }

    private void refuseStrayLessons(List<LessonSource> lessons) {
        for (TextFile file : files.values()) {
            Matcher matcher = TRANSLATED.matcher(file.name());
            if (matcher.matches()
                    && matcher.group(3).equals("md")
                    && lessons.stream().noneMatch(lesson -> lesson.file().equals(matcher.group(1)))) {
                inspection.error(
                        file.name(), 0, "No lesson of this id is listed", "Add it to module.yaml, or remove the file");
            }
        }
    }

    private void refuseStrayQuestions(List<QuestionSource> questions, Map<Lang, Map<String, Fields>> texts) {
        List<String> codes =
                questions.stream().map(question -> question.code().value()).toList();
        texts.forEach((lang, byCode) -> byCode.forEach((code, fields) -> {
            if (!codes.contains(code)) {
                inspection.error(
                        name + "/questions." + lang.code() + ".yaml",
                        fields.line("id"),
                        "No question has the id `" + code + "`",
                        "Add it to questions.yaml, or remove it here");
            }
        }));
    }

    private static List<ObligationId> obligations(Fields fields, String key) {
        return fields.texts(key).stream().map(ObligationId::new).toList();
    }

    /// The languages in which a file of that name was read.
    private List<Lang> languages(String stem, String ending) {
        List<Lang> found = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            if (files.containsKey(stem + "." + lang.code() + "." + ending)) {
                found.add(lang);
            }
        }
        return found;
    }

    private String hash() {
        StringBuilder all = new StringBuilder();
        for (String file : new TreeSet<>(files.keySet())) {
            TextFile text = files.get(file);
            all.append(file)
                    .append('\n')
                    .append(Hashes.sha256(text == null ? "" : text.text()))
                    .append('\n');
        }
        return Hashes.sha256(all.toString());
    }
}
