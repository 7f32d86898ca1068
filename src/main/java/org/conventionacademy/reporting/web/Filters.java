package org.conventionacademy.reporting.web;

import java.util.Map;

/// The form that narrows a list, as it was sent.
///
/// @param given what was given, by name
/// @param field the one whose value cannot be used, and why; both empty when all can
record Filters(Map<String, String> given, String field, String error) {
    static Filters of(Map<String, String> given) {
        return new Filters(given, "", "");
    }

    public String given(String name) {
        return given.getOrDefault(name, "");
    }

    public boolean filtered() {
        return !given.isEmpty();
    }

    public boolean wrong(String name) {
        return name.equals(field);
    }
}
