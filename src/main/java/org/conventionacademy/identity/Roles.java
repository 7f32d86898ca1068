package org.conventionacademy.identity;

/// The realm's roles, as rules of access name them.
public final class Roles {
    public static final String TRAINEE = "trainee";
    public static final String INSTRUCTOR = "instructor";
    public static final String ADMINISTRATOR = "administrator";
    public static final String FOCAL_POINT = "focal-point";

    /// Not of the realm: whoever holds the pass of an open attempt may go on with it, and with nothing else.
    public static final String ATTEMPT_PASS = "attempt-pass";

    private Roles() {}
}
