package org.conventionacademy.register;

import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// One figure of the Convention's status.
///
/// @param value as it is shown, such as `76-77`
/// @param text what it counts
/// @param note what to keep in mind with it
/// @param lang the language of text and note; English where the asked one lacks them
public record Figure(
        String id,
        String value,
        Confidence confidence,
        String source,
        String text,
        @Nullable String note,
        Lang lang) {}
