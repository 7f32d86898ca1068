package org.conventionacademy.question;

/// What is wrong with a task as a file says it, for its author.
///
/// @param inKey whether it is the key that is to be looked at
public record Fault(boolean inKey, String what, String hint) {
    Fault(String what, String hint) {
        this(false, what, hint);
    }
}
