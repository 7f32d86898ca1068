package org.conventionacademy.content;

import static org.conventionacademy.platform.YamlShape.code;
import static org.conventionacademy.platform.YamlShape.flag;
import static org.conventionacademy.platform.YamlShape.listOf;
import static org.conventionacademy.platform.YamlShape.map;
import static org.conventionacademy.platform.YamlShape.number;
import static org.conventionacademy.platform.YamlShape.optional;
import static org.conventionacademy.platform.YamlShape.required;
import static org.conventionacademy.platform.YamlShape.text;
import static org.conventionacademy.platform.YamlShape.variants;
import static org.conventionacademy.platform.YamlShape.word;

import java.util.Arrays;
import org.conventionacademy.platform.YamlShape;
import org.conventionacademy.question.QuestionKind;

/// What the files of a module look like; see `docs/content-format.md`.
final class ContentShapes {
    static final String SLUG_PATTERN = "(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*";

    private static final YamlShape SLUG = code(SLUG_PATTERN, "contact-point-hours");
    private static final YamlShape PART = code("[a-z][a-z0-9]{0,11}(\\.[a-z][a-z0-9]{0,11}){0,2}", "a");
    private static final String OBLIGATION_PATTERN = "A[0-9]{1,3}\\.[0-9A-Za-z.-]{1,24}";
    private static final YamlShape OBLIGATION = code(OBLIGATION_PATTERN, "A41.1");
    private static final YamlShape SOURCE = code("[0-9a-f]{16}", "0123456789abcdef");

    private static final YamlShape AUDIENCE = word(
            "legislator",
            "prosecutor",
            "judge",
            "investigator",
            "central-authority",
            "contact-point",
            "cert",
            "diplomat",
            "victim-support",
            "provider-liaison");

    static final YamlShape MODULE = map(
            required("id", SLUG),
            optional("retired", flag()),
            required("audiences", listOf(AUDIENCE)),
            optional("instructors", listOf(code("[a-z0-9][a-z0-9._@-]{0,63}", "ines"))),
            required(
                    "lessons",
                    listOf(map(
                            required("id", SLUG),
                            required("minutes", number(1, 120)),
                            required("teaches", listOf(OBLIGATION))))),
            required(
                    "quiz",
                    map(
                            optional("preset", word(QuizPreset.codes())),
                            required("ask", number(1, 100)),
                            optional(
                                    "draw",
                                    listOf(map(
                                            required("from", code(OBLIGATION_PATTERN + "|" + SLUG_PATTERN, "A41.1")),
                                            required("ask", number(1, 100))))),
                            optional("attempts", number(1, 20)),
                            required("pass-mark", number(1, 100)),
                            optional("time-limit", number(1, 300)),
                            optional("late", word("strict", "honour", "untimed")),
                            optional("wait", number(0, 30 * 24 * 60)),
                            optional(
                                    "review",
                                    map(
                                            optional("show", word("score", "answers", "solutions")),
                                            optional("when", word("each-attempt", "last-attempt")))),
                            optional("navigation", word("free", "sequence")),
                            optional("certainty", flag()))));

    static final YamlShape PATH = map(
            required("id", SLUG),
            required("audience", AUDIENCE),
            required("modules", listOf(SLUG)),
            required("central", listOf(OBLIGATION)));

    static final YamlShape PATH_TEXT = map(
            required("title", text()),
            required("summary", text()),
            required("outcomes", listOf(text())),
            optional("source", SOURCE));

    static final YamlShape SCENARIO = map(
            required("id", SLUG),
            required("minutes", number(1, 240)),
            required("pass-mark", number(1, 100)),
            required("audiences", listOf(AUDIENCE)),
            required("start", SLUG),
            required(
                    "scenes",
                    listOf(map(
                            required("id", SLUG),
                            optional(
                                    "choices",
                                    listOf(map(
                                            required("id", SLUG),
                                            required("points", number(0, 3)),
                                            optional("tests", listOf(OBLIGATION)),
                                            required("next", SLUG))))))));

    static final YamlShape SCENARIO_TEXT = map(
            required("title", text()),
            required("summary", text()),
            required(
                    "scenes",
                    listOf(map(
                            required("id", SLUG),
                            optional("source", SOURCE),
                            required("title", text()),
                            required("text", listOf(text())),
                            optional(
                                    "choices",
                                    listOf(map(
                                            required("id", SLUG),
                                            required("text", text()),
                                            required("consequence", text()))))))));

    static final YamlShape MODULE_TEXT = map(
            required("title", text()),
            required("summary", text()),
            required("objectives", listOf(text())),
            optional("source", SOURCE));

    static final YamlShape LESSON = map(required("title", text()), optional("source", listOf(SOURCE)));

    static final YamlShape QUESTIONS = map(required(
            "questions",
            listOf(variants(
                    "kind",
                    QuestionKind.keysByCode(),
                    required("id", SLUG),
                    required("kind", word(kinds())),
                    optional("tests", listOf(OBLIGATION)),
                    optional("tags", listOf(SLUG))))));

    static final YamlShape QUESTION_TEXTS = map(required(
            "questions",
            listOf(map(
                    required("id", SLUG),
                    optional("source", SOURCE),
                    required("stem", text()),
                    required(
                            "options",
                            listOf(map(
                                    required("id", PART),
                                    optional("text", text()),
                                    optional("explanation", text()))))))));

    private ContentShapes() {}

    private static String[] kinds() {
        return Arrays.stream(QuestionKind.values()).map(QuestionKind::code).toArray(String[]::new);
    }
}
