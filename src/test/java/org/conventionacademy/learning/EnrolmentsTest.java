package org.conventionacademy.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conventionacademy.learning.LearningState.COMPLETED;
import static org.conventionacademy.learning.LearningState.IN_PROGRESS;
import static org.conventionacademy.learning.LearningState.NOT_STARTED;
import static org.conventionacademy.learning.LearningState.WITHDRAWN;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.conventionacademy.testing.LocalServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class EnrolmentsTest {
    private static final Instant DAY = Instant.parse("2026-03-01T12:00:00Z");

    @Inject
    Enrolments enrolments;

    @Inject
    Completions completions;

    @Inject
    EnrolmentRecords records;

    private final ModuleId module = EnrolmentRecords.freshModule();

    @Test
    void stateIsThatOfTheAsOf() {
        var enrolled = records.enrol(module, "A", "KE", null, DAY, day(1));
        records.complete(enrolled, "KE", day(3));
        records.revoke(enrolled, "KE", day(5));
        records.withdraw(enrolled, day(7));

        assertThat(rows(day(-1))).isEmpty();
        assertThat(states(day(0))).containsExactly(NOT_STARTED);
        assertThat(states(day(2))).containsExactly(IN_PROGRESS);
        assertThat(states(day(4))).containsExactly(COMPLETED);
        assertThat(states(day(6))).containsExactly(IN_PROGRESS);
        assertThat(states(day(8))).containsExactly(WITHDRAWN);
    }

    @Test
    void completionKeepsTheOrganisationThatItWasEarnedFor() {
        var enrolled = records.enrol(module, "A", "KE", "Office of today", DAY, DAY);
        records.complete(enrolled, "KE", day(2));
        assertThat(completions.of(enrolled.person()))
                .extracting(Completion::organisation)
                .containsExactly("Office at completion");
    }

    @Test
    void completedRowTakesEveryFigureFromTheFactAndAnyOtherFromTheEnrolment() {
        var enrolled = records.enrol(module, "A", "KE", "Office at enrolment", DAY, DAY);
        records.complete(enrolled, "UG", day(2));

        EnrolmentRow before = rows(day(1)).getFirst();
        assertThat(before.profile().country()).isEqualTo("KE");
        assertThat(before.profile().organisation()).isEqualTo("Office at enrolment");
        assertThat(before.completedAt()).isNull();
        EnrolmentRow after = rows(day(2)).getFirst();
        assertThat(after.profile().country()).isEqualTo("UG");
        assertThat(after.profile().organisation()).isEqualTo("Office at completion");
        assertThat(after.profile().profession()).isEqualTo("prosecutor");
        assertThat(after.profile().language()).isEqualTo(Lang.AR);
        assertThat(after.completedAt()).isEqualTo(day(2));
        assertThat(after.score()).isEqualByComparingTo("87.5");
        assertThat(enrolments.totals(filter("UG", null), day(2)).completed()).isEqualTo(1);
        assertThat(enrolments.totals(filter("KE", null), day(2)).all()).isZero();
    }

    @Test
    void totalsAreTheRowsOfEachState() {
        records.enrol(module, "A", "KE", null, DAY, null);
        records.enrol(module, "B", "KE", null, DAY, null);
        records.enrol(module, "C", "KE", null, DAY, DAY);
        records.complete(records.enrol(module, "D", "KE", null, DAY, DAY), "KE", day(1));
        records.withdraw(records.enrol(module, "E", "KE", null, DAY, DAY), day(1));

        EnrolmentTotals totals = enrolments.totals(filter(null, null), day(2));
        assertThat(totals).isEqualTo(new EnrolmentTotals(2, 1, 1, 1));
        for (LearningState state : LearningState.values()) {
            assertThat(enrolments.page(filter(null, null).in(state), day(2), new PageRequest(1, 50)))
                    .hasSize((int) totals.of(state))
                    .allMatch(row -> row.state() == state);
        }
    }

    @Test
    void portionsAndPagesGiveTheSameRowsInTheSameOrderAlsoAmongEqualTimes() {
        for (int i = 0; i < 11; i++) {
            records.enrol(module, "P" + i, "KE", null, i < 7 ? DAY : day(1), null);
        }
        List<UUID> paged = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            enrolments
                    .page(filter(null, null), day(2), new PageRequest(page, 3))
                    .forEach(row -> paged.add(row.enrolment()));
        }
        List<UUID> inPortions = new ArrayList<>();
        EnrolmentRow.Cursor cursor = null;
        List<EnrolmentRow> portion = enrolments.after(filter(null, null), day(2), cursor, 4);
        while (!portion.isEmpty()) {
            portion.forEach(row -> inPortions.add(row.enrolment()));
            cursor = portion.getLast().cursor();
            portion = enrolments.after(filter(null, null), day(2), cursor, 4);
        }
        assertThat(inPortions).hasSize(11).doesNotHaveDuplicates().isEqualTo(paged);
    }

    @Test
    void organisationIsFoundByAPartOfItsNameWhoseSignsMeanThemselves() {
        records.enrol(module, "A", "KE", "Ministère de la Justice 100%", DAY, null);
        records.enrol(module, "B", "KE", "Other", DAY, null);

        assertThat(organisation("ministere")).isEqualTo(1);
        assertThat(organisation("0%")).isEqualTo(1);
        assertThat(organisation("%")).isEqualTo(1);
        assertThat(organisation("_")).isZero();
    }

    @Test
    void datesAreThoseOfCompletionElseOfEnrolment() {
        var enrolled = records.enrol(module, "A", "KE", null, DAY, DAY);
        records.complete(enrolled, "KE", day(4));
        records.enrol(module, "B", "KE", null, day(2), null);

        assertThat(between(day(4), day(5))).containsExactly(COMPLETED);
        assertThat(between(DAY, day(4))).containsExactly(NOT_STARTED);
    }

    @Test
    void asOfIsInWholeSecondsAndNotLaterThanHalfAMinuteAgo() {
        Instant latest = enrolments.asOf(null);
        assertThat(latest).isBefore(Instant.now().minusSeconds(29)).isEqualTo(latest.truncatedTo(ChronoUnit.SECONDS));
        assertThatThrownBy(() -> enrolments.asOf(Instant.now()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.BAD_REQUEST));
    }

    private static Instant day(int days) {
        return DAY.plus(days, ChronoUnit.DAYS);
    }

    private EnrolmentFilter filter(@Nullable String country, @Nullable String organisation) {
        return new EnrolmentFilter(module, null, country, organisation, null, null, null, null, null);
    }

    private List<EnrolmentRow> rows(Instant asOf) {
        return enrolments.page(filter(null, null), asOf, new PageRequest(1, 50));
    }

    private List<LearningState> states(Instant asOf) {
        return rows(asOf).stream().map(EnrolmentRow::state).toList();
    }

    private long organisation(String part) {
        return enrolments.totals(filter(null, part), day(1)).all();
    }

    private List<LearningState> between(Instant from, Instant until) {
        EnrolmentFilter filter = new EnrolmentFilter(module, null, null, null, null, null, null, from, until);
        return enrolments.page(filter, day(9), new PageRequest(1, 50)).stream()
                .map(EnrolmentRow::state)
                .toList();
    }
}
