package org.conventionacademy.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.conventionacademy.question.Control;
import org.conventionacademy.question.Task;

/// A mark that an answer may have.
///
/// @param field what it answers where a question asks several things; marks of one field are alternatives
/// @param distractor whether it is wrong, and nothing but a distractor: what is wrong for one part of a matching or an
/// ordering is right for another
record MarkToCount(String id, String field, boolean right, boolean distractor) {
    /// All that can be chosen, and of what is to be written, what is right.
    static List<MarkToCount> of(Task task) {
        List<MarkToCount> marks = new ArrayList<>();
        task.controls(List.of()).forEach(control -> add(control, task, marks));
        return marks;
    }

    private static void add(Control control, Task task, List<MarkToCount> marks) {
        switch (control) {
            case Control.Options options ->
                options.marks().forEach(mark -> add(mark, options.group(), true, task, marks));
            case Control.Menu menu ->
                menu.entries()
                        .forEach(entry ->
                                add(entry.mark(), menu.id(), entry.mark().equals(entry.label()), task, marks));
            case Control.Field field ->
                task.rightMarks().stream()
                        .filter(mark -> mark.startsWith(field.id() + "="))
                        .sorted(Comparator.naturalOrder())
                        .forEach(mark -> add(mark, field.id(), false, task, marks));
            case Control.Passage passage -> passage.places().values().forEach(inner -> add(inner, task, marks));
            case Control.Group group -> group.controls().forEach(inner -> add(inner, task, marks));
        }
    }

    /// @param ownField whether it is offered for this field only
    private static void add(String mark, String field, boolean ownField, Task task, List<MarkToCount> marks) {
        boolean right = task.rightMarks().contains(mark);
        marks.add(new MarkToCount(mark, field, right, ownField && !right));
    }
}
