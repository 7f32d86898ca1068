package org.conventionacademy.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A fault with a name that a client can act on. The text for people comes from the message files, in the reader's
/// language.
public class Problem extends RuntimeException {
    private final ProblemType type;
    private final @Nullable String textKey;
    private final transient Object[] textArgs;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();
    private long retryAfterSeconds;

    /// @param textKey key of a message that says what happened and what to do; the type's own text when null
    public Problem(ProblemType type, @Nullable String textKey, Object... textArgs) {
        super(type.slug() + (textKey == null ? "" : ": " + textKey));
        this.type = type;
        this.textKey = textKey;
        this.textArgs = textArgs;
    }

    public static Problem notFound() {
        return new Problem(ProblemType.NOT_FOUND, null);
    }

    public static Problem notAllowed() {
        return new Problem(ProblemType.NOT_ALLOWED, null);
    }

    public static Problem badRequest(String textKey, Object... args) {
        return new Problem(ProblemType.BAD_REQUEST, textKey, args);
    }

    public static Problem invalid(String textKey, Object... args) {
        return new Problem(ProblemType.INVALID, textKey, args);
    }

    public static Problem conflict(@Nullable String textKey, Object... args) {
        return new Problem(ProblemType.CONFLICT, textKey, args);
    }

    public static Problem busy() {
        return new Problem(ProblemType.BUSY, null);
    }

    /// Adds a machine-readable member to the problem document.
    public Problem with(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    /// Tells the client when to try again.
    public Problem retryAfter(long seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    /// 0 when nothing was said.
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    String title(Texts texts, Lang lang) {
        return texts.get(lang, type.key() + "_title");
    }

    /// What happened and what to do, for people.
    public String detail(Texts texts, Lang lang) {
        return textKey == null ? texts.get(lang, type.key() + "_detail") : texts.get(lang, textKey, textArgs);
    }
}
