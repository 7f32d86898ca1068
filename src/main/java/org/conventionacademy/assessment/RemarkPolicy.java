package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a corrected key does to results that people have already.
public enum RemarkPolicy {
    /// The better of the result with the old key and that with the new one: nobody loses.
    KEEP_BETTER,
    /// The result with the new key, also where it is worse.
    RECOMPUTE,
    /// The question counts for nobody; the score is that of the others.
    VOID;

    @JsonCreator
    public static RemarkPolicy of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
