package org.conventionacademy.identity;

import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// What a report may be filtered by, as the account says it.
///
/// @param country ISO 3166-1 alpha-2, upper case
/// @param profession one of the audiences of the product, or `other`
/// @param sex `female`, `male`, `another`, or `not-said` for who chose that; null where nothing was chosen
public record Profile(
        @Nullable String country,
        @Nullable String organisation,
        @Nullable String profession,
        @Nullable String sex,
        Lang language) {}
