package org.conventionacademy.reporting.web;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.conventionacademy.identity.PeopleFilter;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// A search for people as an address asks for it.
public class PeopleParams {
    @QueryParam("search")
    @Parameter(description = "Part of a name, an e-mail, a user name or an organisation")
    public @Nullable String search;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2", example = "KE")
    public @Nullable String country;

    @QueryParam("suspended")
    @Parameter(description = "true or false; both when left out")
    public @Nullable String suspended;

    @QueryParam("page")
    public @Nullable String page;

    @QueryParam("size")
    public @Nullable String size;

    PeopleFilter filter() {
        String wanted = given(search);
        if (wanted != null && wanted.length() > 255) {
            throw bad("search", wanted);
        }
        String code = given(country);
        if (code != null && !code.matches("[A-Za-z]{2}")) {
            throw bad("country", code);
        }
        return new PeopleFilter(wanted, code == null ? null : code.toUpperCase(Locale.ROOT), suspended());
    }

    PageRequest pageRequest() {
        return PageRequest.of(number("page", page), number("size", size));
    }

    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        putIfGiven(given, "search", search);
        putIfGiven(given, "country", country);
        putIfGiven(given, "suspended", suspended);
        return given;
    }

    private @Nullable Boolean suspended() {
        String text = given(suspended);
        return switch (text) {
            case null -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw bad("suspended", text);
        };
    }

    private static @Nullable Integer number(String name, @Nullable String value) {
        String text = given(value);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw bad(name, text == null ? "" : text);
        }
    }

    private static void putIfGiven(Map<String, String> given, String name, @Nullable String value) {
        String text = given(value);
        if (text != null) {
            given.put(name, text);
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static Problem bad(String name, String value) {
        return Problem.badRequest("reporting_bad_filter", name, value.substring(0, Math.min(value.length(), 60)))
                .with("parameter", name);
    }
}
