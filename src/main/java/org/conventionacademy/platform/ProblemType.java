package org.conventionacademy.platform;

import java.util.Locale;

/// What can go wrong, as a client sees it: a stable name and an HTTP status. Titles come from the message files.
public enum ProblemType {
    BAD_REQUEST(400),
    SIGN_IN_NEEDED(401),
    NOT_ALLOWED(403),
    SUSPENDED(403),
    PRIVACY_NOTICE_NOT_ACCEPTED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    ANSWER_REUSED(409),
    ATTEMPT_CLOSED(409),
    QUESTION_LEFT(409),
    NO_ATTEMPT_LEFT(409),
    TOO_EARLY(409),
    LOCKED(409),
    GONE(410),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID(422),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    BUSY(503),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key() {
        return "platform_problem_" + name().toLowerCase(Locale.ROOT);
    }
}
