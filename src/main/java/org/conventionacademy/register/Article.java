package org.conventionacademy.register;

import java.util.List;
import java.util.Optional;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// An article of the Convention, in one language.
///
/// @param titleVerified whether the title was seen in the certified text
/// @param note a remark for readers
/// @param titleLang the language of the title; English where the asked one lacks it
/// @param lang the language of paraphrase and note; English where the asked one lacks them
public record Article(
        int number,
        int chapter,
        Confidence confidence,
        boolean titleVerified,
        String title,
        Lang titleLang,
        String paraphrase,
        @Nullable String note,
        List<Obligation> obligations,
        List<Term> terms,
        List<Parallel> parallels,
        String source,
        Lang lang) {

    public Optional<Obligation> obligation(ObligationId id) {
        return obligations.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
