package org.conventionacademy.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The caller, as their token describes them.
///
/// @param scopeCountry the one country that a focal point sees, set by an administrator of accounts only
public record Person(
        PersonId id,
        String username,
        String name,
        @Nullable String email,
        Profile profile,
        Set<String> roles,
        @Nullable String scopeCountry) {

    public boolean is(String role) {
        return roles.contains(role);
    }

    /// Whether the person has work here beside learning: such a one opens lessons to look at them.
    public boolean staff() {
        return is(Roles.INSTRUCTOR) || is(Roles.ADMINISTRATOR) || is(Roles.FOCAL_POINT);
    }

    /// Whose records this person may see beside their own.
    public CountryScope scope() {
        if (is(Roles.ADMINISTRATOR)) {
            return CountryScope.everywhere();
        }
        if (is(Roles.FOCAL_POINT) && scopeCountry != null) {
            return CountryScope.only(scopeCountry);
        }
        return CountryScope.nowhere();
    }
}
