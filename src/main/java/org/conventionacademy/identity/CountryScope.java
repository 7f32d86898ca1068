package org.conventionacademy.identity;

import java.util.Optional;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/// The countries whose people a viewer may see: all, one, or none.
public record CountryScope(boolean all, @Nullable String country) {
    static CountryScope everywhere() {
        return new CountryScope(true, null);
    }

    static CountryScope only(String country) {
        return new CountryScope(false, country);
    }

    static CountryScope nowhere() {
        return new CountryScope(false, null);
    }

    public boolean allows(@Nullable String other) {
        return all || (country != null && country.equals(other));
    }

    public boolean isNowhere() {
        return !all && country == null;
    }

    /// The country that a query must be held to; empty when all may be seen.
    ///
    /// @throws Problem NOT_ALLOWED when nothing may be seen
    public Optional<String> limit() {
        if (isNowhere()) {
            throw new Problem(ProblemType.NOT_ALLOWED, "identity_no_scope");
        }
        return Optional.ofNullable(country);
    }
}
