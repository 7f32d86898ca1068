package org.conventionacademy.identity;

/// The realm's roles, as rules of access name them.
public final class Roles {
    public static final String TRAINEE = "trainee";
    public static final String INSTRUCTOR = "instructor";
    public static final String ADMINISTRATOR = "administrator";
    public static final String FOCAL_POINT = "focal-point";

    private Roles() {}
}
