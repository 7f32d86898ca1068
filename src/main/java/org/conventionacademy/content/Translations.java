package org.conventionacademy.content;

import java.util.Map;
import org.conventionacademy.platform.Lang;

/// Chooses between translations; English, in which everything is written first, is always there.
final class Translations {
    private Translations() {}

    static <T> T pick(Map<Lang, T> texts, Lang lang) {
        T text = texts.get(lang);
        if (text == null) {
            text = texts.get(Lang.EN);
        }
        if (text == null) {
            throw new IllegalStateException("A published text lacks its English");
        }
        return text;
    }
}
