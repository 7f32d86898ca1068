package org.conventionacademy.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.content.ModuleSource.QuestionWords;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Markdown;
import org.conventionacademy.register.ObligationId;

/// What we are not sure of is tested for who, what and why, never for a figure or a paragraph number.
final class RequireConfidentKeys implements QuestionRule {
    /// Numbers that turn no key: of an article as a whole, of the network, the hours of a story.
    private static final Pattern HARMLESS = Pattern.compile(
            "(?i)(\\barticles? [0-9]+( (and|et) [0-9]+)?(?![0-9]*\\()"
                    + "|(المادة|المادتان|المادتين) [0-9]+( و[0-9]+)?(?![0-9]*\\()|24/7|79/243|[0-9]{1,2}(:[0-9]{2}|[ \u00A0]h([ \u00A0][0-9]{2})?\\b))");

    private static final Pattern FIGURE = Pattern.compile(
            "(?i)\\p{Nd}|\\b(two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty|ninety|hundred)"
                    + "[ -](minutes?|hours?|days?|weeks?|months?|years?)\\b"
                    + "|\\b(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante|soixante|quatre-vingt-dix|cent)"
                    + " (minutes?|heures?|jours?|semaines?|mois|ans?|années?)\\b");

    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        List<String> unsure = question.tests().stream()
                .flatMap(id -> unsure(id, desk).stream())
                .toList();
        if (!unsure.isEmpty()) {
            question.words().values().forEach(words -> check(question, words, unsure, desk));
        }
    }

    private static void check(QuestionSource question, QuestionWords words, List<String> unsure, Lint.Desk desk) {
        if (hasFigure(words.stem())) {
            refuse(question, words.file(), words.stemLine(), unsure, desk);
        }
        words.options().stream()
                .filter(option -> option.text() != null && hasFigure(option.text()))
                .forEach(option -> refuse(question, words.file(), option.line(), unsure, desk));
    }

    private static void refuse(QuestionSource question, String file, int line, List<String> unsure, Lint.Desk desk) {
        desk.error(
                file,
                line,
                "`" + question.code() + "` turns on a figure, but we are not sure of " + String.join(", ", unsure),
                "Ask for who, what or why; a figure or paragraph number needs a verified duty, or one of high confidence");
    }

    private static Optional<String> unsure(ObligationId id, Lint.Desk desk) {
        return desk.register()
                .obligation(id, Lang.EN)
                .filter(duty -> !duty.confidence().bearsFigures())
                .map(duty -> id.value());
    }

    private static boolean hasFigure(String text) {
        String plain = Tree.plain(new Markdown().parse(text), true);
        return FIGURE.matcher(HARMLESS.matcher(plain).replaceAll("")).find();
    }
}
