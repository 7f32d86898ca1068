package org.conventionacademy.content;

import java.util.List;
import org.conventionacademy.register.ObligationId;

/// A share of a quiz: so many of the questions that test a duty or have a tag.
///
/// @param from id of the duty, or the tag; a duty's begins with a capital letter, and no tag does
public record DrawRule(String from, int ask) {
    boolean fromDuty() {
        return Character.isUpperCase(from.charAt(0));
    }

    boolean fits(List<ObligationId> tests, List<String> tags) {
        return tags.contains(from) || tests.stream().map(ObligationId::value).anyMatch(from::equals);
    }
}
