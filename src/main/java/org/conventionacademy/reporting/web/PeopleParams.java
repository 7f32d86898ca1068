package org.conventionacademy.reporting.web;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conventionacademy.identity.PeopleFilter;
import org.conventionacademy.platform.PageRequest;
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
        return new PeopleFilter(
                Given.read("search", search, Given::text),
                Given.read("country", country, Given::country),
                Given.read("suspended", suspended, Given::truth));
    }

    PageRequest pageRequest() {
        return PageRequest.of(Given.read("page", page, Integer::valueOf), Given.read("size", size, Integer::valueOf));
    }

    /// What was given, by name, without the page.
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        Given.put(given, "search", search);
        Given.put(given, "country", country);
        Given.put(given, "suspended", suspended);
        return given;
    }
}
