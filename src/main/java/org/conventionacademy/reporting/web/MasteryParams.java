package org.conventionacademy.reporting.web;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conventionacademy.assessment.MasteryFilter;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The report on mastery as an address asks for it. What a form leaves empty does not narrow.
public class MasteryParams {
    private static final String ARTICLE = "[1-9][0-9]{0,2}";

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2, as it was at a person's last grading", example = "KE")
    public @Nullable String country;

    @QueryParam("profession")
    @Parameter(description = "As it was at a person's last grading", example = "prosecutor")
    public @Nullable String profession;

    @QueryParam("language")
    @Parameter(description = "The language of a person's last graded attempt", example = "en")
    public @Nullable String language;

    @QueryParam("article")
    @Parameter(description = "The number of an article: its duties alone", example = "41")
    public @Nullable String article;

    @QueryParam("page")
    public @Nullable String page;

    @QueryParam("size")
    public @Nullable String size;

    MasteryFilter filter() {
        return new MasteryFilter(
                Given.read("country", country, Given::country),
                Given.read("profession", profession, Given::slug),
                Given.read("language", language, code -> Lang.find(code).orElseThrow()),
                Given.read("article", article, MasteryParams::number));
    }

    PageRequest pageRequest() {
        return PageRequest.of(Given.read("page", page, Integer::valueOf), Given.read("size", size, Integer::valueOf));
    }

    /// What was given, by name, without the page.
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        Given.put(given, "country", country);
        Given.put(given, "profession", profession);
        Given.put(given, "language", language);
        Given.put(given, "article", article);
        return given;
    }

    private static Integer number(String text) {
        if (!text.matches(ARTICLE)) {
            throw new IllegalArgumentException("No number of an article");
        }
        return Integer.valueOf(text);
    }
}
