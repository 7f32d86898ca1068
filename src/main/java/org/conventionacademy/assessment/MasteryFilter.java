package org.conventionacademy.assessment;

import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// Which people and obligations are counted; null does not narrow.
///
/// @param language the one of the last quiz that a person was graded in
public record MasteryFilter(
        @Nullable String country,
        @Nullable String profession,
        @Nullable Lang language,
        @Nullable Integer article) {
    /// The same held to a country; to none when null.
    public MasteryFilter within(@Nullable String only) {
        return new MasteryFilter(only, profession, language, article);
    }
}
