package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a trainee is shown of an attempt that has ended, and from when on. The score is shown always.
public record ReviewRule(Show show, When when) {
    static final ReviewRule EVERYTHING = new ReviewRule(Show.SOLUTIONS, When.EACH_ATTEMPT);

    public enum Show {
        /// How many percent, and no more.
        SCORE,
        /// Their own answers, and which of them are right.
        ANSWERS,
        /// What is right as well, and why.
        SOLUTIONS;

        @JsonCreator
        static Show of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum When {
        /// As soon as the attempt has ended.
        EACH_ATTEMPT,
        /// Once the quiz is passed or no attempt is left.
        LAST_ATTEMPT;

        @JsonCreator
        static When of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param settled whether the quiz is passed or no attempt is left
    public Show shown(boolean settled) {
        return when == When.EACH_ATTEMPT || settled ? show : Show.SCORE;
    }
}
