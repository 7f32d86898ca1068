package org.conventionacademy.reporting;

import org.conventionacademy.identity.Countries;
import org.conventionacademy.identity.CountryScope;
import org.conventionacademy.identity.Person;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/// Holds a report to the countries that its viewer may see.
final class Held {
    private Held() {}

    /// @param asked null for every country
    /// @return the country to hold the report to; null for every one
    /// @throws Problem NOT_ALLOWED when the viewer sees nothing, or asks for a country that is not theirs
    static @Nullable String country(Person viewer, @Nullable String asked) {
        CountryScope scope = viewer.scope();
        String only = scope.limit().orElse(null);
        if (asked != null && !scope.allows(asked)) {
            throw new Problem(
                    ProblemType.NOT_ALLOWED,
                    "reporting_other_country",
                    Countries.name(only, viewer.profile().language()));
        }
        return only == null ? asked : only;
    }
}
