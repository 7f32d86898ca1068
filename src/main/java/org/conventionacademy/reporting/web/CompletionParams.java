package org.conventionacademy.reporting.web;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.learning.EnrolmentFilter;
import org.conventionacademy.learning.LearningState;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The completion report as an address asks for it. What a form leaves empty does not narrow.
public class CompletionParams {
    @QueryParam("module")
    @Parameter(example = "network-24-7")
    public @Nullable String module;

    @QueryParam("person")
    @Parameter(description = "Id of a person")
    public @Nullable String person;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2", example = "KE")
    public @Nullable String country;

    @QueryParam("organisation")
    @Parameter(description = "The organisation's name, or part of it")
    public @Nullable String organisation;

    @QueryParam("profession")
    @Parameter(example = "prosecutor")
    public @Nullable String profession;

    @QueryParam("language")
    @Parameter(example = "en")
    public @Nullable String language;

    @QueryParam("state")
    @Parameter(description = "not-started, in-progress, completed or withdrawn", example = "completed")
    public @Nullable String state;

    @QueryParam("from")
    @Parameter(
            description = "A day or an instant, in UTC: completed, else enrolled, at or after it",
            example = "2026-01-01")
    public @Nullable String from;

    @QueryParam("until")
    @Parameter(description = "A day, which counts, or an instant, which does not", example = "2026-11-22")
    public @Nullable String until;

    @QueryParam("asOf")
    @Parameter(
            description = "The time that the report describes; the latest when left out",
            example = "2026-11-22T10:31:00Z")
    public @Nullable String asOf;

    @QueryParam("page")
    public @Nullable String page;

    @QueryParam("size")
    public @Nullable String size;

    EnrolmentFilter filter() {
        return new EnrolmentFilter(
                Given.read("module", module, ModuleId::parse),
                Given.read("person", person, PersonId::parse),
                Given.read("country", country, Given::country),
                Given.read("organisation", organisation, Given::text),
                Given.read("profession", profession, Given::slug),
                Given.read("language", language, code -> Lang.find(code).orElseThrow()),
                Given.read("state", state, code -> LearningState.find(code).orElseThrow()),
                Given.read("from", from, text -> isDay(text) ? startOf(text, 0) : instant(text)),
                Given.read("until", until, text -> isDay(text) ? startOf(text, 1) : instant(text)));
    }

    @Nullable
    Instant asOf() {
        return Given.read("asOf", asOf, CompletionParams::instant);
    }

    PageRequest pageRequest() {
        return PageRequest.of(Given.read("page", page, Integer::valueOf), Given.read("size", size, Integer::valueOf));
    }

    /// What was given, by name, without the page.
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        Given.put(given, "module", module);
        Given.put(given, "person", person);
        Given.put(given, "country", country);
        Given.put(given, "organisation", organisation);
        Given.put(given, "profession", profession);
        Given.put(given, "language", language);
        Given.put(given, "state", state);
        Given.put(given, "from", from);
        Given.put(given, "until", until);
        return given;
    }

    /// The same with the as-of, every value as it was typed.
    Map<String, String> typed() {
        Map<String, String> typed = given();
        Given.put(typed, "asOf", asOf);
        return typed;
    }

    private static boolean isDay(String text) {
        return text.length() == 10;
    }

    private static Instant startOf(String day, int daysLater) {
        return checked(LocalDate.parse(day).plusDays(daysLater).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /// With a zone, or without one in UTC, as a form sends it.
    private static Instant instant(String text) {
        return checked(
                text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d")
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
    }

    /// Years that the database's columns hold.
    private static Instant checked(Instant at) {
        int year = at.atZone(ZoneOffset.UTC).getYear();
        if (year < 2000 || year > 2999) {
            throw new DateTimeException("Out of range");
        }
        return at;
    }
}
