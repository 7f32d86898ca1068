package org.conventionacademy.register;

import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// Something that happened on the way to the Convention, or is still to happen.
///
/// @param date a year, a month or a day in ISO form; empty for what has no date yet
/// @param until the last day, where it took several
/// @param lang the language of text and note; English where the asked one lacks them
public record Event(
        String id,
        String date,
        @Nullable String until,
        Confidence confidence,
        String source,
        String text,
        @Nullable String note,
        Lang lang) {}
