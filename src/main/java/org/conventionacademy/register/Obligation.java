package org.conventionacademy.register;

import java.util.List;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// One thing the Convention obliges or allows, in one language.
///
/// @param binds whom it binds, such as States Parties
/// @param addressedTo the parts of the State that must act
/// @param step what the State hands in for it, where it does
/// @param keyNumbers periods and counts, in words
/// @param duty one plain sentence of our own
/// @param qualifier what softens it
/// @param lang the language of duty, qualifier and key numbers; English where the asked one lacks them
public record Obligation(
        ObligationId id,
        int article,
        String paragraph,
        ObligationKind kind,
        String binds,
        List<String> addressedTo,
        String theme,
        @Nullable ObligationStep step,
        List<String> keyNumbers,
        Confidence confidence,
        String source,
        String duty,
        @Nullable String qualifier,
        Lang lang) {}
