package org.conventionacademy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.jspecify.annotations.Nullable;

/// Countries by their ISO 3166-1 alpha-2 codes, named in the reader's language. Templates use it as
/// `{cdi:countries.name(code)}`.
@ApplicationScoped
@Named("countries")
public class Countries {
    private final Language language;

    Countries(Language language) {
        this.language = language;
    }

    /// A country with its name.
    public record Country(String code, String name) {}

    public String name(@Nullable String code) {
        return name(code, language.current());
    }

    /// The code itself where there is no name for it, and nothing where there is no code.
    public static String name(@Nullable String code, Lang lang) {
        return code == null ? "" : Locale.of("", code).getDisplayCountry(lang.locale());
    }

    /// All of them, in the reader's alphabet.
    public List<Country> all() {
        Lang lang = language.current();
        Collator collator = Collator.getInstance(lang.locale());
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, name(code, lang)))
                .sorted(Comparator.comparing(Country::name, collator))
                .toList();
    }
}
