package org.conventionacademy.content.web;

import java.util.List;
import java.util.Locale;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Texts;
import org.conventionacademy.register.Obligation;
import org.conventionacademy.register.ObligationKind;

/// What the page of an article shows of an obligation.
///
/// @param shape `must`, `should` or `may`: the shape of its box
/// @param word the word for its kind
record DutyView(
        Obligation duty,
        String shape,
        String word,
        String meaning,
        List<String> addressedTo,
        String binds,
        String doubt) {

    static DutyView of(Obligation duty, Texts texts, Lang lang) {
        String kind = "register_kind_" + duty.kind().code();
        return new DutyView(
                duty,
                shape(duty.kind()),
                texts.get(lang, kind),
                texts.get(lang, kind + "_means"),
                duty.addressedTo().stream()
                        .map(addressee -> addressee(texts, lang, addressee))
                        .toList(),
                word(texts, lang, "register_binds_", duty.binds()),
                duty.confidence().bearsFigures()
                        ? ""
                        : texts.get(lang, "register_" + duty.confidence().code()));
    }

    static String addressee(Texts texts, Lang lang, String addressee) {
        return word(texts, lang, "register_addressee_", addressee);
    }

    static String shape(ObligationKind kind) {
        return switch (kind) {
            case MANDATORY -> "must";
            case QUALIFIED -> "should";
            case OPTIONAL -> "may";
        };
    }

    /// The word in the reader's language, else as the register's files have it.
    private static String word(Texts texts, Lang lang, String prefix, String value) {
        String key = prefix + key(value);
        return texts.has(lang, key) ? texts.get(lang, key) : value;
    }

    /// A value of the register as a part of a message's key.
    static String key(String value) {
        return value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
