package org.conventionacademy.assessment;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.conventionacademy.platform.Lang;

/// The same sums for each language and for all together.
record InLanguages<T>(T all, Map<Lang, T> byLang, Supplier<T> fresh) {
    InLanguages(Supplier<T> fresh) {
        this(fresh.get(), new EnumMap<>(Lang.class), fresh);
    }

    void each(Lang lang, Consumer<T> add) {
        add.accept(all);
        add.accept(byLang.computeIfAbsent(lang, key -> fresh.get()));
    }
}
