package org.conventionacademy.question;

import java.util.List;

/// A part of a question that a language puts in words.
///
/// @param text whether it has a text; where it has none, the page has the words, or the reader writes them
/// @param explained whether it has an explanation, which belongs to the key
/// @param places ids that the text names once each, in square brackets: what is answered within it
public record Worded(String id, boolean text, boolean explained, List<String> places) {
    static Worded option(String id) {
        return new Worded(id, true, true, List.of());
    }

    static Worded label(String id) {
        return new Worded(id, true, false, List.of());
    }

    static Worded explanation(String id) {
        return new Worded(id, false, true, List.of());
    }

    static Worded passage(String id, List<String> places) {
        return new Worded(id, true, false, places);
    }

    Worded within(String part) {
        return new Worded(
                part + "." + id,
                text,
                explained,
                places.stream().map(place -> part + "." + place).toList());
    }
}
