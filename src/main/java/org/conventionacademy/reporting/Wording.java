package org.conventionacademy.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.conventionacademy.assessment.MasteryFilter;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.identity.Countries;
import org.conventionacademy.identity.CountryScope;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.learning.EnrolmentFilter;
import org.conventionacademy.learning.EnrolmentTotals;
import org.conventionacademy.learning.LearningState;
import org.conventionacademy.platform.Dates;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Texts;
import org.jspecify.annotations.Nullable;

/// Says codes, filters and totals in a reader's words.
@ApplicationScoped
public class Wording {
    private static final List<String> PROFESSIONS = List.of(
            "legislator",
            "prosecutor",
            "judge",
            "investigator",
            "central-authority",
            "contact-point",
            "cert",
            "diplomat",
            "victim-support",
            "provider-liaison",
            "other");

    private final Texts texts;
    private final Modules modules;
    private final People people;

    Wording(Texts texts, Modules modules, People people) {
        this.texts = texts;
        this.modules = modules;
        this.people = people;
    }

    public String text(Lang lang, String key, Object... args) {
        return texts.get(lang, key, args);
    }

    public String detail(Lang lang, Problem problem) {
        return problem.detail(texts, lang);
    }

    public String state(Lang lang, LearningState state) {
        return texts.get(lang, "reporting_state_" + state.code().replace('-', '_'));
    }

    public String profession(Lang lang, @Nullable String code) {
        return code(lang, "identity_profession_", code);
    }

    /// The codes that a profile may hold.
    public List<String> professions() {
        return PROFESSIONS;
    }

    public String sex(Lang lang, @Nullable String code) {
        return code(lang, "identity_sex_", code);
    }

    public String module(Lang lang, ModuleId module) {
        return modules.current(module)
                .map(revision -> revision.text(lang).title())
                .orElse(module.value());
    }

    /// For example `1,204 completions of 3,500 enrolments, Kenya, as of 22 November 2026, 10:31 UTC`.
    public String totals(Lang lang, EnrolmentFilter filter, EnrolmentTotals totals, Instant asOf) {
        LearningState state = filter.state();
        String count = state == null
                ? texts.get(lang, "reporting_count_all", totals.completed(), totals.all())
                : texts.get(lang, "reporting_count_" + state.code().replace('-', '_'), totals.of(state));
        return texts.get(lang, "reporting_as_of", count, scope(lang, filter), Dates.minute(lang, asOf));
    }

    /// For example `12 people, Kenya`.
    public String people(Lang lang, long count, @Nullable String country) {
        return texts.get(lang, "reporting_people_count", count, country(lang, country));
    }

    /// For example `12 duties, Kenya, Prosecutor`.
    public String mastery(Lang lang, MasteryFilter filter, long count) {
        EnrolmentFilter people = new EnrolmentFilter(
                null, null, filter.country(), null, filter.profession(), filter.language(), null, null, null);
        List<String> parts = new ArrayList<>(List.of(scope(lang, people)));
        if (filter.article() != null) {
            parts.add(texts.get(lang, "reporting_article_number", filter.article()));
        }
        return texts.get(lang, "reporting_mastery_count", count, list(lang, parts));
    }

    /// Whom and what the filter lets through, without the state.
    public String scope(Lang lang, EnrolmentFilter filter) {
        List<String> parts = new ArrayList<>();
        if (filter.person() != null) {
            parts.add(person(filter.person(), filter.country()));
        }
        if (filter.person() == null || filter.country() != null) {
            parts.add(country(lang, filter.country()));
        }
        if (filter.module() != null) {
            parts.add(module(lang, filter.module()));
        }
        if (filter.organisation() != null) {
            parts.add(texts.get(lang, "reporting_organisation_with", filter.organisation()));
        }
        if (filter.profession() != null) {
            parts.add(profession(lang, filter.profession()));
        }
        if (filter.language() != null) {
            parts.add(filter.language().ownName());
        }
        if (filter.from() != null) {
            parts.add(texts.get(lang, "reporting_from", Dates.day(lang, filter.from())));
        }
        if (filter.until() != null) {
            parts.add(texts.get(
                    lang, "reporting_until", Dates.day(lang, filter.until().minus(1, ChronoUnit.MICROS))));
        }
        return list(lang, parts);
    }

    /// For example `network-24-7 revision 9, network-24-7 revision 10`.
    String revisions(Lang lang, List<ModuleRevision> revisions) {
        return list(
                lang,
                revisions.stream()
                        .map(revision -> texts.get(
                                lang,
                                "reporting_module_revision",
                                revision.module().value(),
                                revision.number()))
                        .toList());
    }

    private String list(Lang lang, List<String> parts) {
        return parts.stream()
                .map(part -> Texts.isolated(lang, part))
                .collect(Collectors.joining(texts.get(lang, "reporting_list_separator") + " "));
    }

    /// The id where the name was removed, or belongs to another country than the one that the report is held to.
    private String person(PersonId id, @Nullable String country) {
        return people.name(id, new CountryScope(country == null, country)).orElse(id.toString());
    }

    private String country(Lang lang, @Nullable String code) {
        return code == null ? texts.get(lang, "reporting_all_countries") : Countries.name(code, lang);
    }

    /// The code itself where there is no word for it: an account may hold anything.
    private String code(Lang lang, String prefix, @Nullable String code) {
        if (code == null) {
            return "";
        }
        String key = prefix + code.replace('-', '_');
        return texts.has(lang, key) ? texts.get(lang, key) : code;
    }
}
