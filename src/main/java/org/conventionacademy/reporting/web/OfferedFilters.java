package org.conventionacademy.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.conventionacademy.identity.Countries;
import org.conventionacademy.identity.Person;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.reporting.Wording;
import org.jspecify.annotations.Nullable;

/// What the forms of all reports offer, in the reader's language.
@ApplicationScoped
class OfferedFilters {
    private final Countries countries;
    private final Wording wording;
    private final Language language;

    OfferedFilters(Countries countries, Wording wording, Language language) {
        this.countries = countries;
        this.wording = wording;
        this.language = language;
    }

    /// None for who sees one country only.
    List<Choice> countries(Person viewer, @Nullable String chosen) {
        return viewer.scope().all()
                ? countries.all().stream()
                        .map(country -> Choice.of(country.code(), country.name(), chosen))
                        .toList()
                : List.of();
    }

    List<Choice> professions(@Nullable String chosen) {
        Lang lang = language.current();
        return wording.professions().stream()
                .map(code -> Choice.of(code, wording.profession(lang, code), chosen))
                .toList();
    }

    List<Choice> languages(@Nullable String chosen) {
        return Arrays.stream(Lang.values())
                .map(each -> Choice.of(each.code(), each.ownName(), chosen))
                .toList();
    }
}
