package org.conventionacademy.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Writes times as people read them, always in UTC. Templates use it as `{cdi:dates.day(instant)}`.
@ApplicationScoped
@Named("dates")
public class Dates {
    private final Language language;

    Dates(Language language) {
        this.language = language;
    }

    /// For example `22 November 2026`.
    public String day(Instant at) {
        return day(language.current(), at);
    }

    /// For example `22 November 2026, 10:31 UTC`.
    public String minute(Instant at) {
        return minute(language.current(), at);
    }

    /// For example `22 November 2026, 10:31:07 UTC`.
    public String second(Instant at) {
        return second(language.current(), at);
    }

    /// A year, a month or a day given in ISO form, such as `2026-03`, for example as `March 2026`.
    public String part(String iso) {
        Lang lang = language.current();
        return switch (iso.length()) {
            case 4 -> iso;
            case 7 -> DateTimeFormatter.ofPattern("LLLL yyyy", lang.locale()).format(YearMonth.parse(iso));
            default -> format(lang).format(LocalDate.parse(iso));
        };
    }

    public static String day(Lang lang, Instant at) {
        return format(lang).format(at.atZone(ZoneOffset.UTC));
    }

    public static String minute(Lang lang, Instant at) {
        return withTime(lang, at, "HH:mm");
    }

    public static String second(Lang lang, Instant at) {
        return withTime(lang, at, "HH:mm:ss");
    }

    private static String withTime(Lang lang, Instant at, String pattern) {
        return day(lang, at) + (lang == Lang.AR ? "، " : ", ")
                + DateTimeFormatter.ofPattern(pattern, lang.locale()).format(at.atZone(ZoneOffset.UTC)) + " UTC";
    }

    private static DateTimeFormatter format(Lang lang) {
        return lang == Lang.EN
                ? DateTimeFormatter.ofPattern("d MMMM yyyy", lang.locale())
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(lang.locale());
    }
}
