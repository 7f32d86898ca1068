package org.conventionacademy.register;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.YamlNode.Fields;

/// The entries of the register's files by their keys: one that is there twice, words of something that is not in the
/// structure, or a doubt that is not graded are errors.
record Entries(Inspection inspection) {
    record Source(String file, Fields fields) {}

    Confidence confidence(Source source, Fields facts) {
        boolean verified = facts.flag("verified");
        if (verified == facts.has("confidence")) {
            error(
                    source,
                    facts.line("verified"),
                    "`confidence` stands where `verified` is false, and only there",
                    verified ? "Remove it" : "Add high, medium or low");
        }
        return verified
                ? Confidence.VERIFIED
                : Confidence.of(facts.find("confidence").orElse("low"));
    }

    void requireEnglish(Source source, Fields facts, String what, Map<Lang, ?> words) {
        if (!words.containsKey(Lang.EN)) {
            error(source, facts.line(), what + " lacks its English", "Add it to the .en.yaml file");
        }
    }

    void refuseStrays(Map<Lang, Source> sources, Map<Lang, Map<String, Fields>> texts, List<String> known) {
        texts.forEach((lang, entries) -> entries.forEach((key, fields) -> {
            Source source = sources.get(lang);
            if (source != null && !known.contains(key)) {
                error(
                        source,
                        fields.line(),
                        "`" + key + "` is not in the structure",
                        "Correct it, or add it to the structure");
            }
        }));
    }

    Map<String, Fields> keyed(Source source, List<Fields> entries, String key) {
        return entries.stream().collect(Collectors.toMap(entry -> entry.text(key), Function.identity(), (one, two) -> {
            error(source, two.line(), "`" + two.text(key) + "` is there twice", "Keep one of them");
            return one;
        }));
    }

    static Map<Lang, Fields> pick(Map<Lang, Map<String, Fields>> texts, String key) {
        Map<Lang, Fields> picked = new EnumMap<>(Lang.class);
        texts.forEach((lang, entries) -> {
            Fields fields = entries.get(key);
            if (fields != null) {
                picked.put(lang, fields);
            }
        });
        return picked;
    }

    void error(Source source, int line, String what, String hint) {
        inspection.error(source.file(), line, what, hint);
    }
}
