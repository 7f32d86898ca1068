package org.conventionacademy.question;

import java.util.List;

/// A line of a graded answer.
public sealed interface Verdict {
    String id();

    /// An option that could be chosen.
    record Option(String id, boolean chosen, boolean right) implements Verdict {
        @Override
        public Option within(String part) {
            return new Option(part + "." + id, chosen, right);
        }
    }

    /// A part for which something was set or written.
    ///
    /// @param given nothing where it was left out
    /// @param right any of these
    record Row(String id, List<Said> given, List<List<Said>> right, boolean earned) implements Verdict {
        @Override
        public Row within(String part) {
            return new Row(
                    part + "." + id,
                    within(part, given),
                    right.stream().map(said -> within(part, said)).toList(),
                    earned);
        }

        private static List<Said> within(String part, List<Said> pieces) {
            return pieces.stream()
                    .map(piece ->
                            piece instanceof Said.Label(String label) ? new Said.Label(part + "." + label) : piece)
                    .toList();
        }
    }

    /// Lines under a text of their own.
    ///
    /// @param asked whether the answer led there
    record Group(String id, boolean asked, List<Verdict> lines) implements Verdict {
        @Override
        public Group within(String part) {
            return new Group(
                    part + "." + id,
                    asked,
                    lines.stream().map(line -> line.within(part)).toList());
        }
    }

    /// The same within a part of a question.
    Verdict within(String part);
}
