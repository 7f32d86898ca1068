package org.conventionacademy.reporting.web;

import org.jspecify.annotations.Nullable;

/// A choice of a filter.
record Choice(String value, String text, boolean chosen) {
    static Choice of(String value, String text, @Nullable String chosen) {
        return new Choice(value, text, value.equalsIgnoreCase(chosen));
    }
}
