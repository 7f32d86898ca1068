package org.conventionacademy.platform;

import org.jspecify.annotations.Nullable;

/// A text as a form sent it.
public final class FormText {
    private FormText() {}

    /// Without blanks around it. A browser sends each line break as two characters, and lets its user type as if they
    /// were one.
    public static String of(@Nullable String sent) {
        return sent == null ? "" : sent.replace("\r\n", "\n").strip();
    }
}
