package org.conventionacademy.register;

import static org.conventionacademy.platform.YamlShape.code;
import static org.conventionacademy.platform.YamlShape.flag;
import static org.conventionacademy.platform.YamlShape.listOf;
import static org.conventionacademy.platform.YamlShape.map;
import static org.conventionacademy.platform.YamlShape.number;
import static org.conventionacademy.platform.YamlShape.optional;
import static org.conventionacademy.platform.YamlShape.required;
import static org.conventionacademy.platform.YamlShape.text;
import static org.conventionacademy.platform.YamlShape.word;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conventionacademy.platform.YamlShape;

/// What the files of the register look like; see `docs/content-format.md`.
public final class RegisterShapes {
    static final Pattern FILE = Pattern.compile("chapter-([1-9])(?:\\.([a-z]{2,3}))?\\.yaml");
    static final Pattern STATUS_WORDS = Pattern.compile("status\\.([a-z]{2,3})\\.yaml");

    private static final YamlShape CONFIDENCE = word("high", "medium", "low");
    private static final YamlShape LETTER = code("[a-z]{1,2}", "a");
    private static final YamlShape OBLIGATION = code("A[0-9]{1,3}\\.[0-9A-Za-z.-]{1,24}", "A41.1");
    private static final YamlShape ARTICLE = number(1, 200);

    static final YamlShape STRUCTURE = map(
            required("number", number(1, 9)),
            required(
                    "articles",
                    listOf(map(
                            required("number", ARTICLE),
                            required("verified", flag()),
                            optional("confidence", CONFIDENCE),
                            required("title-verified", flag()),
                            required("source", text()),
                            optional(
                                    "parallels",
                                    listOf(map(
                                            required("instrument", text()),
                                            required("article", text()),
                                            required("read", flag())))),
                            optional(
                                    "terms",
                                    listOf(map(
                                            required("letter", LETTER),
                                            required("verified", flag()),
                                            optional("confidence", CONFIDENCE),
                                            required("source", text())))),
                            optional(
                                    "obligations",
                                    listOf(map(
                                            required("id", OBLIGATION),
                                            required("paragraph", text()),
                                            required("kind", word("mandatory", "qualified", "optional")),
                                            required("binds", text()),
                                            required("addressed-to", listOf(text())),
                                            required("theme", text()),
                                            optional("step", word("notice", "reservation")),
                                            optional("key-numbers", listOf(text())),
                                            required("verified", flag()),
                                            optional("confidence", CONFIDENCE),
                                            required("source", text()))))))));

    static final YamlShape TEXTS = map(
            required("title", text()),
            required("summary", text()),
            optional(
                    "articles",
                    listOf(map(
                            required("number", ARTICLE),
                            optional("title", text()),
                            optional("paraphrase", text()),
                            optional("note", text()),
                            optional(
                                    "terms",
                                    listOf(map(
                                            required("letter", LETTER),
                                            required("term", text()),
                                            required("meaning", text())))),
                            optional(
                                    "obligations",
                                    listOf(map(
                                            required("id", OBLIGATION),
                                            required("duty", text()),
                                            optional("qualifier", text()),
                                            optional("key-numbers", listOf(text())))))))));

    private static final YamlShape SLUG = code("[a-z0-9][a-z0-9-]{0,63}", "hanoi-opening");
    private static final YamlShape DAY = code("[0-9]{4}(-[0-9]{2}){0,2}", "2024-12-24");

    static final YamlShape STATUS = map(
            required("as-of", code("[0-9]{4}-[0-9]{2}-[0-9]{2}", "2026-08-01")),
            required(
                    "figures",
                    listOf(map(
                            required("id", SLUG),
                            required("value", text()),
                            required("verified", flag()),
                            optional("confidence", CONFIDENCE),
                            required("source", text())))),
            required(
                    "events",
                    listOf(map(
                            required("id", SLUG),
                            optional("date", DAY),
                            optional("until", DAY),
                            required("verified", flag()),
                            optional("confidence", CONFIDENCE),
                            required("source", text())))));

    private static final YamlShape STATUS_LINES =
            listOf(map(required("id", SLUG), required("text", text()), optional("note", text())));

    static final YamlShape STATUS_TEXTS = map(optional("figures", STATUS_LINES), optional("events", STATUS_LINES));

    private RegisterShapes() {}

    /// The shape that a file of the register must have, by its name.
    public static Optional<YamlShape> of(String fileName) {
        if (fileName.equals("status.yaml")) {
            return Optional.of(STATUS);
        }
        if (STATUS_WORDS.matcher(fileName).matches()) {
            return Optional.of(STATUS_TEXTS);
        }
        Matcher matcher = FILE.matcher(fileName);
        return matcher.matches() ? Optional.of(matcher.group(2) == null ? STRUCTURE : TEXTS) : Optional.empty();
    }
}
