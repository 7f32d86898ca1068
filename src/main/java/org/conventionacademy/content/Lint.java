package org.conventionacademy.content;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.content.ModuleSource.LessonWords;
import org.conventionacademy.content.ModuleSource.OptionWords;
import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.content.ModuleSource.QuestionWords;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Markdown;
import org.conventionacademy.register.RegisterEdition;

/// Holds a module against every rule of the format.
final class Lint {
    /// What a rule looks things up in, and where it says what it found.
    record Desk(RegisterEdition register, Inspection inspection) {
        void error(String file, int line, String what, String hint) {
            inspection.error(file, line, what, hint);
        }

        void warning(String file, int line, String what, String hint) {
            inspection.warning(file, line, what, hint);
        }
    }

    private static final List<ModuleRule> MODULE_RULES = List.of(
            new RequireOwnFolderName(),
            new RequireUniqueIds(),
            new RequireKnownObligations(),
            new RequireTaughtTests(),
            new RequireFittingQuiz(),
            new RequireFittingDraw(),
            new RequireEnglish(),
            new ShowMissingTranslations(),
            new ShowStaleWords(),
            new SuggestUnbiasedKeys());

    private static final List<LessonRule> LESSON_RULES = List.of(
            new RequireHeadingOrder(),
            new RequireFittingCallouts(),
            new RequireSamePassages(),
            new RequireTaughtPassages(),
            new RequireRegisterFigures(),
            new ShowStalePassages(),
            new ShowDoubt(),
            new SuggestLength(),
            new SuggestPlainWords());

    private static final List<QuestionRule> QUESTION_RULES = List.of(
            new RequireSoundTasks(),
            new RequireSameOptions(),
            new RequireOptionTexts(),
            new RequireFewDuties(),
            new RequireCitation(),
            new RequireExplainedFigures(),
            new RequireConfidentKeys(),
            new RefuseCatchAllOptions(),
            new RefuseOrderOfOptions(),
            new SuggestPositiveStem(),
            new SuggestLikeLengths());

    private static final List<CurriculumRule> CURRICULUM_RULES = List.of(new SuggestDistinctQuestions());

    private static final List<MarkdownRule> MARKDOWN_RULES =
            List.of(new RefuseRawHtml(), new RefuseImages(), new RefuseBareUrls(), new RequireKnownLinks());

    private final Desk desk;
    private final Markdown markdown = new Markdown();

    Lint(RegisterEdition register, Inspection inspection) {
        this.desk = new Desk(register, inspection);
    }

    void check(ModuleSource module) {
        MODULE_RULES.forEach(rule -> rule.check(module, desk));
        for (LessonSource lesson : module.lessons()) {
            LESSON_RULES.forEach(rule -> rule.check(lesson, desk));
            lesson.words().values().forEach(this::checkMarkdown);
        }
        for (QuestionSource question : module.questions()) {
            QUESTION_RULES.forEach(rule -> rule.check(question, desk));
            question.words().values().forEach(this::checkMarkdown);
        }
    }

    void check(List<ModuleSource> modules) {
        CURRICULUM_RULES.forEach(rule -> rule.check(modules, desk));
    }

    void check(ScenarioSource scenario) {
        RequirePlayableScenario.check(scenario, desk);
        scenario.scenes()
                .forEach(scene -> scene.words().values().forEach(words -> {
                    words.paragraphs().forEach(text -> checkLine(words.file(), words.line(), text));
                    words.choices().forEach(choice -> {
                        checkLine(words.file(), choice.line(), choice.text());
                        checkLine(words.file(), choice.line(), choice.consequence());
                    });
                }));
    }

    void check(List<PathFiles.Source> paths, List<ModuleSource> modules) {
        RequireKnownModules.check(paths, modules, desk);
    }

    private void checkMarkdown(LessonWords lesson) {
        lesson.passages().forEach(passage -> walk(lesson.file(), passage.line(), passage.node()));
    }

    private void checkMarkdown(QuestionWords question) {
        checkLine(question.file(), question.stemLine(), question.stem());
        for (OptionWords option : question.options()) {
            Stream.of(option.text(), option.explanation())
                    .filter(Objects::nonNull)
                    .forEach(text -> checkLine(question.file(), option.line(), text));
        }
    }

    private void checkLine(String file, int line, String text) {
        Node document = markdown.parse(text);
        if (!(document.getFirstChild() instanceof Paragraph)
                || document.getFirstChild().getNext() != null) {
            desk.error(file, line, "Not a plain sentence", "Only emphasis, code and links may stand here");
        }
        walk(file, line, document);
    }

    private void walk(String file, int line, Node node) {
        for (Node at : Tree.nodes(node)) {
            MARKDOWN_RULES.forEach(rule -> rule.check(at, file, line, desk));
        }
    }
}
