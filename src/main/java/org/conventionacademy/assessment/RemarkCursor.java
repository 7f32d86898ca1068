package org.conventionacademy.assessment;

import java.util.UUID;

/// How far a walk through the attempts of several questions has come.
///
/// @param question the place of the question in their list
/// @param attempt the last attempt seen of it
public record RemarkCursor(int question, UUID attempt) {
    public static final RemarkCursor START = new RemarkCursor(0, new UUID(0, 0));
}
