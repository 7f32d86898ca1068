package org.conventionacademy.assessment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conventionacademy.assessment.Certainty;
import org.conventionacademy.assessment.ItemOption;
import org.jspecify.annotations.Nullable;

/// A mark of an answer in words.
///
/// @param label of the part that it was set for; null where there is no need to say
/// @param html the words of what was chosen; null where the page has them, and where it stands for itself
/// @param text what was written or counted; null for options
public record SaidMark(
        String mark,
        @Nullable String label,
        @Nullable String html,
        @Nullable String text) {
    static SaidMark of(String mark, List<ItemOption> parts) {
        Map<String, String> words = new HashMap<>();
        parts.forEach(part -> {
            if (part.textHtml() != null) {
                words.put(part.id(), part.textHtml());
            }
        });
        int equals = mark.indexOf('=');
        if (equals < 0) {
            return new SaidMark(mark, null, words.get(mark), null);
        }
        String part = mark.substring(0, equals);
        String value = mark.substring(equals + 1);
        String sibling = part.substring(0, part.lastIndexOf('.') + 1) + value;
        return new SaidMark(mark, words.get(part), words.get(sibling), value);
    }

    public boolean isCertainty() {
        return mark.startsWith(Certainty.MARK);
    }

    /// Whether the page's own word for it is "true".
    public boolean isTrue() {
        return mark.equals("true") || mark.endsWith(".true");
    }
}
