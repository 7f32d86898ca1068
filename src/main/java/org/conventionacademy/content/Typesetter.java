package org.conventionacademy.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.content.ModuleSource.LessonWords;
import org.conventionacademy.content.ModuleSource.OptionWords;
import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.content.ModuleSource.QuestionWords;
import org.conventionacademy.content.ModuleSource.Words;
import org.conventionacademy.content.ScenarioSource.SceneSource;
import org.conventionacademy.platform.Hashes;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Markdown;
import org.conventionacademy.platform.Texts;
import org.conventionacademy.platform.YamlNode;
import org.conventionacademy.question.Task;
import org.conventionacademy.register.Confidence;
import org.conventionacademy.register.Obligation;
import org.conventionacademy.register.ObligationId;
import org.conventionacademy.register.RegisterEdition;

/// Renders a module that passed its rules: what is in a revision but for its ids and dates.
final class Typesetter {
    /// Raised when the HTML of unchanged files changes, so that the next publication takes them up again.
    private static final int RENDERING = 4;

    private final RegisterEdition register;
    private final Texts texts;
    private final Markdown markdown = new Markdown();

    Typesetter(RegisterEdition register, Texts texts) {
        this.register = register;
        this.texts = texts;
    }

    TypesetModule typeset(ModuleSource module) {
        List<Lesson> lessons = new ArrayList<>();
        module.lessons().forEach(lesson -> lessons.add(lesson(lesson, lessons.size() + 1)));
        List<TypesetModule.TypesetQuestion> questions =
                module.questions().stream().map(this::question).toList();
        Map<Lang, ModuleText> words = new EnumMap<>(Lang.class);
        module.words()
                .forEach((lang, said) -> words.put(
                        lang,
                        new ModuleText(
                                lang,
                                said.title(),
                                said.summary(),
                                said.objectives(),
                                ShowStaleWords.stale(module, lang))));
        return new TypesetModule(
                module.id(),
                Hashes.sha256(RENDERING + module.filesHash() + registerFacts(module)),
                substance(module),
                module.retired(),
                module.audiences(),
                module.instructors(),
                lessons,
                module.quiz(),
                questions,
                words);
    }

    /// Without the revision and number that publishing gives it.
    Scenario typeset(ScenarioSource source) {
        Map<Lang, Scenario.Words> titles = new EnumMap<>(Lang.class);
        source.titles()
                .forEach((lang, said) -> titles.put(lang, new Scenario.Words(lang, said.title(), said.summary())));
        return new Scenario(
                new RevisionId(new UUID(0, 0)),
                source.id(),
                0,
                source.minutes(),
                source.passMark(),
                source.audiences(),
                source.start(),
                source.scenes().stream().map(this::scene).toList(),
                titles);
    }

    private Scenario.Scene scene(SceneSource scene) {
        Map<Lang, Scenario.SceneText> words = new EnumMap<>(Lang.class);
        scene.words().forEach((lang, said) -> {
            Surroundings surroundings = new Surroundings(lang);
            Map<String, Scenario.ChoiceText> choices = new LinkedHashMap<>();
            said.choices()
                    .forEach(choice -> choices.put(
                            choice.id(),
                            new Scenario.ChoiceText(
                                    markdown.inline(choice.text(), surroundings),
                                    markdown.inline(choice.consequence(), surroundings))));
            words.put(
                    lang,
                    new Scenario.SceneText(
                            said.title(),
                            said.paragraphs().stream()
                                    .map(text -> markdown.inline(text, surroundings))
                                    .toList(),
                            choices,
                            scene.stale(lang)));
        });
        return new Scenario.Scene(
                scene.id(),
                scene.choices().stream()
                        .map(choice -> new Scenario.Choice(choice.id(), choice.points(), choice.tests(), choice.next()))
                        .toList(),
                words);
    }

    private Lesson lesson(LessonSource lesson, int position) {
        Map<Lang, LessonText> words = new EnumMap<>(Lang.class);
        lesson.words().forEach((lang, said) -> {
            Alignment alignment = Alignment.of(lesson, lang);
            words.put(
                    lang,
                    new LessonText(
                            said.title(),
                            markdown.html(body(lesson, said, alignment), new Surroundings(lang, alignment)),
                            SuggestLength.words(said),
                            alignment.stale(),
                            alignment.missing(),
                            leastConfidence(lesson, said)));
        });
        return new Lesson(lesson.id(), position, lesson.minutes(), lesson.teaches(), taught(lesson), words);
    }

    /// Every language has the passages of the English, in its order.
    private static List<TaughtDuty> taught(LessonSource lesson) {
        LessonWords english = lesson.words().get(Lang.EN);
        return english == null
                ? List.of()
                : lesson.teaches().stream()
                        .map(duty -> new TaughtDuty(
                                duty,
                                english.passages().stream()
                                        .filter(passage ->
                                                Citation.duties(passage.node()).contains(duty))
                                        .map(Passage::number)
                                        .toList()))
                        .toList();
    }

    /// The passages in the order of the English, each in the translation where it has one.
    private static String body(LessonSource lesson, LessonWords said, Alignment alignment) {
        LessonWords english = lesson.words().get(Lang.EN);
        if (english == null || alignment.translations().isEmpty()) {
            return said.body();
        }
        return english.passages().stream()
                .map(passage -> {
                    int at = alignment.translations().get(passage.number() - 1);
                    return at < 0 ? passage.text() : said.passages().get(at).text();
                })
                .collect(Collectors.joining("\n\n"));
    }

    private TypesetModule.TypesetQuestion question(QuestionSource question) {
        Map<Lang, QuestionText> words = new EnumMap<>(Lang.class);
        question.words().forEach((lang, said) -> words.put(lang, question(question, lang, said)));
        return new TypesetModule.TypesetQuestion(
                question.code(), hash(question), question.tests(), question.tags(), question.task(), false, words);
    }

    private QuestionText question(QuestionSource question, Lang lang, QuestionWords said) {
        Surroundings surroundings = new Surroundings(lang);
        Map<String, OptionText> options = new LinkedHashMap<>();
        for (OptionWords option : said.options()) {
            String text = option.text();
            String explanation = option.explanation();
            options.put(
                    option.id(),
                    new OptionText(
                            text == null ? null : markdown.inline(text, surroundings),
                            explanation == null ? null : markdown.inline(explanation, surroundings)));
        }
        return new QuestionText(
                markdown.inline(said.stem(), surroundings), options, ShowStaleWords.stale(question, lang));
    }

    private Confidence leastConfidence(LessonSource lesson, LessonWords words) {
        Stream<ObligationId> cited =
                words.passages().stream().flatMap(passage -> Citation.duties(passage.node()).stream());
        return Stream.concat(lesson.teaches().stream(), cited)
                .flatMap(id -> register.obligation(id, Lang.EN).stream())
                .map(Obligation::confidence)
                .reduce(Confidence.VERIFIED, Confidence::least);
    }

    /// What of the register shows in the revision.
    private String registerFacts(ModuleSource module) {
        StringBuilder facts = new StringBuilder();
        module.lessons()
                .forEach(lesson -> lesson.words()
                        .forEach((lang, words) ->
                                facts.append(lesson.id()).append(lang).append(leastConfidence(lesson, words))));
        return facts.toString();
    }

    /// Over all that a question is, so that whoever answered a revision of it saw exactly that.
    private static String hash(QuestionSource question) {
        StringBuilder all = new StringBuilder()
                .append(question.kind())
                .append(question.tests())
                .append(said(question.task()));
        question.words().forEach((lang, words) -> all.append(lang).append(words.hash()));
        return Hashes.sha256(all.toString());
    }

    /// All that its file says of a task.
    private static String said(Task task) {
        return task.file().values().values().stream().map(Typesetter::written).collect(Collectors.joining());
    }

    private static String written(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar.value();
            case YamlNode.Items items ->
                items.values().stream().map(Typesetter::written).toList().toString();
            case YamlNode.Fields fields ->
                fields.values().entrySet().stream()
                        .map(field -> field.getKey() + ": " + written(field.getValue()))
                        .toList()
                        .toString();
        };
    }

    /// Over what a reader of the English learns and is asked: a revision that keeps it is a minor one.
    private static String substance(ModuleSource module) {
        StringBuilder all = new StringBuilder().append(said(module.quiz())).append(module.retired());
        for (LessonSource lesson : module.lessons()) {
            LessonWords english = lesson.words().get(Lang.EN);
            all.append(lesson.id()).append(lesson.teaches());
            if (english != null) {
                all.append(english.title());
                english.passages().forEach(passage -> all.append(passage.hash()));
            }
        }
        for (QuestionSource question : module.questions()) {
            QuestionWords english = question.words().get(Lang.EN);
            all.append(question.code()).append(question.kind()).append(question.tests());
            question.tags().forEach(tag -> all.append('#').append(tag));
            all.append(said(question.task())).append(english == null ? "" : english.hash());
        }
        Words english = module.words().get(Lang.EN);
        return Hashes.sha256(all.append(english == null ? "" : english.hash()).toString());
    }

    /// What a quiz had before there was more to say of it is said as it was then, so that its hash stays.
    private static String said(QuizRules quiz) {
        return "QuizRules[ask=%d, attempts=%d, passMark=%d, timeLimitMinutes=%s, late=%s]"
                        .formatted(quiz.ask(), quiz.attempts(), quiz.passMark(), quiz.timeLimitMinutes(), quiz.late())
                + quiz.draw().stream().map(DrawRule::toString).collect(Collectors.joining())
                + (quiz.waitMinutes() == 0 ? "" : ", wait=" + quiz.waitMinutes())
                + (quiz.review().equals(ReviewRule.EVERYTHING) ? "" : quiz.review())
                + (quiz.inSequence() ? quiz.navigation() : "")
                + (quiz.certainty() ? "CERTAINTY" : "");
    }

    private final class Surroundings implements Markdown.Surroundings {
        private final Lang lang;
        private final Alignment alignment;

        private Surroundings(Lang lang) {
            this(lang, new Alignment(List.of(), List.of(), List.of(), List.of()));
        }

        private Surroundings(Lang lang, Alignment alignment) {
            this.lang = lang;
            this.alignment = alignment;
        }

        @Override
        public Optional<Markdown.Remark> remark(int passage) {
            if (alignment.missing().contains(passage)) {
                return Optional.of(
                        new Markdown.Remark(texts.get(lang, "content_passage_english"), Optional.of(Lang.EN)));
            }
            return alignment.stale().contains(passage)
                    ? Optional.of(new Markdown.Remark(texts.get(lang, "content_passage_stale"), Optional.empty()))
                    : Optional.empty();
        }

        @Override
        public Optional<String> callout(String kind) {
            return RequireFittingCallouts.KINDS.contains(kind)
                    ? Optional.of(texts.get(lang, "content_callout_" + kind.toLowerCase(Locale.ROOT)))
                    : Optional.empty();
        }

        @Override
        public String tableLabel() {
            return texts.get(lang, "content_table");
        }

        @Override
        public Optional<String> address(String destination) {
            return Citation.of(destination)
                    .map(Citation::address)
                    .or(() -> Optional.of(destination).filter(address -> address.startsWith("https://")));
        }
    }
}
