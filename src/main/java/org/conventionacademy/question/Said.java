package org.conventionacademy.question;

/// A piece of an answer for a reader.
public sealed interface Said {
    /// The words of a part.
    record Label(String id) implements Said {}

    /// What stands for itself: a number, or what somebody wrote.
    record Literal(String text) implements Said {}
}
