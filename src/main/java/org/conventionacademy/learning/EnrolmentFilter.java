package org.conventionacademy.learning;

import java.time.Instant;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// Which enrolments a report shows. What is null does not narrow.
///
/// @param organisation part of its name, in any case
/// @param from completed at or after this instant; for what is not completed, enrolled at or after it
/// @param until before this instant, likewise
public record EnrolmentFilter(
        @Nullable ModuleId module,
        @Nullable PersonId person,
        @Nullable String country,
        @Nullable String organisation,
        @Nullable String profession,
        @Nullable Lang language,
        @Nullable LearningState state,
        @Nullable Instant from,
        @Nullable Instant until) {

    public EnrolmentFilter of(PersonId person) {
        return new EnrolmentFilter(module, person, country, organisation, profession, language, state, from, until);
    }

    public EnrolmentFilter in(@Nullable LearningState state) {
        return new EnrolmentFilter(module, person, country, organisation, profession, language, state, from, until);
    }

    /// The same filter, held to one country whatever it asked for.
    public EnrolmentFilter within(String onlyCountry) {
        return new EnrolmentFilter(module, person, onlyCountry, organisation, profession, language, state, from, until);
    }
}
