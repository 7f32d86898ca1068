package org.conventionacademy.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conventionacademy.content.ModuleSource.LessonWords;
import org.conventionacademy.content.ModuleSource.QuestionWords;
import org.conventionacademy.content.ModuleSource.Words;
import org.conventionacademy.content.ScenarioSource.SceneWords;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.TextFile;
import org.conventionacademy.platform.Yaml;
import org.conventionacademy.platform.YamlNode;
import org.conventionacademy.platform.YamlNode.Fields;
import org.conventionacademy.platform.YamlNode.Items;
import org.conventionacademy.platform.YamlNode.Scalar;
import org.conventionacademy.platform.YamlShape;
import org.conventionacademy.platform.YamlWriter;
import org.conventionacademy.register.RegisterShapes;

/// Writes the files of a content root in canonical form, and notes in translations which English they were made from.
///
/// A hash that is there already stays, since it says that the passage is stale; only the files named as trivially
/// changed get new ones.
final class Formatter {
    private static final Pattern FILE =
            Pattern.compile("modules/([^/]+)/(module|questions|lessons/([^/.]+))(?:\\.([a-z]{2,3}))?\\.(yaml|md)");

    private final Path root;
    private final Set<String> trivial;
    private final Inspection inspection;
    private final Map<String, Optional<ModuleSource>> modules = new LinkedHashMap<>();

    /// @param trivial names, below the root, of translations whose hashes are set anew
    Formatter(Path root, Set<String> trivial, Inspection inspection) {
        this.root = root.toAbsolutePath().normalize();
        this.trivial = trivial;
        this.inspection = inspection;
    }

    /// @return names of the files that were written
    List<String> format() throws IOException {
        List<String> written = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(root, 5)) {
            for (Path path : walked.filter(Files::isRegularFile).sorted().toList()) {
                Optional<TextFile> file = TextFile.read(root, path, inspection);
                Optional<String> canonical = file.flatMap(this::canonical);
                if (file.isPresent()
                        && canonical.isPresent()
                        && !canonical.get().equals(file.get().written())) {
                    Files.writeString(path, canonical.get(), StandardCharsets.UTF_8);
                    written.add(file.get().name());
                }
            }
        }
        return written;
    }

    /// The bytes that the file should have; empty for what is no content file or has errors, which are told.
    private Optional<String> canonical(TextFile file) {
        if (file.name().startsWith("register/")) {
            return RegisterShapes.of(file.name().substring("register/".length()))
                    .flatMap(shape -> fields(file, shape).map(fields -> YamlWriter.write(fields, shape)));
        }
        Optional<TranslatedFiles.Name> path = PathFiles.FILES.name(file.name());
        if (path.isPresent()) {
            return pathFile(file, path.get());
        }
        Optional<TranslatedFiles.Name> scenario = ScenarioFiles.FILES.name(file.name());
        if (scenario.isPresent()) {
            return scenarioFile(file, scenario.get());
        }
        Matcher matcher = FILE.matcher(file.name());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Lang> lang = Optional.ofNullable(matcher.group(4)).flatMap(Lang::find);
        Optional<Lang> translation = lang.filter(found -> found != Lang.EN);
        boolean translated = matcher.group(4) != null;
        return switch (matcher.group(2)) {
            case "module" ->
                yaml(
                        file,
                        translated ? ContentShapes.MODULE_TEXT : ContentShapes.MODULE,
                        fields -> translation
                                .map(found -> moduleSource(file, fields))
                                .orElse(fields));
            case "questions" ->
                yaml(
                        file,
                        translated ? ContentShapes.QUESTION_TEXTS : ContentShapes.QUESTIONS,
                        fields -> translation
                                .map(found -> questionSources(file, fields))
                                .orElse(fields));
            default ->
                LessonFile.parse(file, inspection)
                        .map(lesson -> translation.isPresent() ? lessonSources(file, lesson, matcher.group(3)) : lesson)
                        .map(LessonFile::canonical);
        };
    }

    private Optional<String> pathFile(TextFile file, TranslatedFiles.Name path) {
        if (path.lang().isEmpty()) {
            return yaml(file, ContentShapes.PATH, fields -> fields);
        }
        return yaml(file, ContentShapes.PATH_TEXT, fields -> {
            Optional<String> english = path.lang().get() == Lang.EN
                    ? Optional.empty()
                    : TextFile.read(root, root.resolve("paths/" + path.id() + ".en.yaml"), new Inspection())
                            .flatMap(text -> fields(text, ContentShapes.PATH_TEXT))
                            .map(words -> PathFiles.text(Lang.EN, words, "").hash());
            return english.isPresent() && lacks(file, fields) ? with(fields, "source", text(english.get())) : fields;
        });
    }

    private Optional<String> scenarioFile(TextFile file, TranslatedFiles.Name scenario) {
        if (scenario.lang().isEmpty()) {
            return yaml(file, ContentShapes.SCENARIO, fields -> fields);
        }
        Map<String, SceneWords> english = scenario.lang().get() == Lang.EN
                ? Map.of()
                : TextFile.read(root, root.resolve("scenarios/" + scenario.id() + ".en.yaml"), new Inspection())
                        .flatMap(text -> fields(text, ContentShapes.SCENARIO_TEXT)
                                .map(fields -> ScenarioFiles.words(text.name(), fields)))
                        .orElse(Map.of());
        return yaml(file, ContentShapes.SCENARIO_TEXT, fields -> {
            List<YamlNode> scenes = fields.list("scenes").stream()
                    .<YamlNode>map(scene -> {
                        SceneWords own = english.get(scene.text("id"));
                        return own != null && lacks(file, scene) ? with(scene, "source", text(own.hash())) : scene;
                    })
                    .toList();
            return with(fields, "scenes", new Items(fields.line(), scenes));
        });
    }

    private Optional<Fields> fields(TextFile file, YamlShape shape) {
        return Yaml.read(file.name(), file.text(), 0, inspection)
                .filter(fields -> shape.check(fields, "the file", file.name(), inspection));
    }

    private Optional<String> yaml(TextFile file, YamlShape shape, UnaryOperator<Fields> filling) {
        return fields(file, shape).map(filling).map(fields -> YamlWriter.write(fields, shape));
    }

    private Fields moduleSource(TextFile file, Fields fields) {
        Optional<Words> english = module(file).map(module -> module.words().get(Lang.EN));
        return lacks(file, fields) && english.isPresent()
                ? with(fields, "source", text(english.get().hash()))
                : fields;
    }

    private Fields questionSources(TextFile file, Fields fields) {
        Optional<ModuleSource> module = module(file);
        if (module.isEmpty()) {
            return fields;
        }
        List<YamlNode> questions = fields.list("questions").stream()
                .<YamlNode>map(question -> questionSource(file, module.get(), question))
                .toList();
        return with(fields, "questions", new Items(fields.line(), questions));
    }

    private Fields questionSource(TextFile file, ModuleSource module, Fields question) {
        Optional<QuestionWords> english = module.questions().stream()
                .filter(one -> one.code().value().equals(question.text("id")))
                .findFirst()
                .map(one -> one.words().get(Lang.EN));
        return lacks(file, question) && english.isPresent()
                ? with(question, "source", text(english.get().hash()))
                : question;
    }

    private LessonFile lessonSources(TextFile file, LessonFile lesson, String id) {
        Optional<LessonWords> english = module(file).stream()
                .flatMap(module -> module.lessons().stream())
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .map(one -> one.words().get(Lang.EN));
        if (!lacks(file, lesson.frontMatter())
                || english.isEmpty()
                || english.get().passages().size() != lesson.passages().size()) {
            return lesson;
        }
        List<YamlNode> hashes = english.get().passages().stream()
                .<YamlNode>map(passage -> text(passage.hash()))
                .toList();
        return new LessonFile(
                with(lesson.frontMatter(), "source", new Items(0, hashes)), lesson.body(), lesson.bodyLine());
    }

    private boolean lacks(TextFile file, Fields fields) {
        return !fields.has("source") || trivial.contains(file.name());
    }

    private Optional<ModuleSource> module(TextFile file) {
        String folder = file.name().substring(0, file.name().indexOf('/', "modules/".length()));
        return modules.computeIfAbsent(folder, name -> ModuleFiles.read(root, root.resolve(name), new Inspection()));
    }

    private static Scalar text(String value) {
        return new Scalar(0, value, true);
    }

    private static Fields with(Fields fields, String key, YamlNode value) {
        LinkedHashMap<String, YamlNode> values = new LinkedHashMap<>(fields.values());
        values.put(key, value);
        return new Fields(fields.line(), values, fields.keyLines());
    }
}
