package org.conventionacademy.assessment;

import java.util.List;
import org.conventionacademy.content.Question;

/// What answers to a question are made of: a stored answer is a set of marks, apart by blanks. This is the one place
/// that knows which marks there are and which are right.
final class Marks {
    /// @param field what it answers where a question asks several things; marks of one field are alternatives
    record Mark(String id, String field, boolean right) {}

    private Marks() {}

    static List<Mark> of(Question question) {
        return question.options().stream()
                .map(option -> new Mark(option, "", question.key().contains(option)))
                .toList();
    }
}
