package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a question asks its reader to do.
public enum QuestionKind {
    SINGLE_CHOICE,
    MULTIPLE_RESPONSE,
    TRUE_FALSE;

    @JsonCreator
    public static QuestionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// The word in files and addresses, such as `single-choice`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
