package org.conventionacademy.identity;

import org.jspecify.annotations.Nullable;

/// @param search part of a name, an e-mail, a username or an organisation
public record PeopleFilter(
        @Nullable String search,
        @Nullable String country,
        @Nullable Boolean suspended) {}
