package org.conventionacademy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.conventionacademy.faults.Journal.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// No answer that was called saved is ever lost. One run with faults of every kind, and what is to be said of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultsIT {
    private final Run.Settings settings = Run.Settings.given();

    private Site site;
    private Run run;

    @BeforeAll
    void run() throws Exception {
        System.out.println("Faults: seed " + settings.seed());
        site = new Site(Path.of(System.getProperty("academy.project", ""), "target", "faults")
                .toAbsolutePath());
        run = Run.of(settings, site);
        System.out.println(new Report(run).text());
    }

    @AfterAll
    void stop() throws Exception {
        site.close();
    }

    @Test
    void everyKindOfFaultHappened() {
        assertThat(run.witness().faults().none()).isEmpty();
        assertThat(run.witness().faults().of(Fault.SERVER_KILLED)).isGreaterThanOrEqualTo(settings.kills());
    }

    @Test
    void everythingThatClientsCanMeetWasMet() {
        assertThat(run.witness().deeds().none()).isEmpty();
    }

    @Test
    void nothingIsLostNothingIsDoubledNothingIsMisjudged() {
        assertThat(run.violations()).isEmpty();
    }

    @Test
    void nobodyMetAnAnswerThatSaysNothing() {
        assertThat(run.witness().unexpected()).isEmpty();
    }

    @Test
    void aDroppedSaveIsFound() throws SQLException {
        Entry.Acknowledged saved = run.journals().stream()
                .flatMap(journal -> journal.entries().stream())
                .filter(Entry.Acknowledged.class::isInstance)
                .map(Entry.Acknowledged.class::cast)
                .filter(told -> told.state() == State.CURRENT)
                .findFirst()
                .orElseThrow();
        List<Violation> found =
                after("DELETE FROM assessment_answer WHERE attempt = '%s' AND client = '%s' AND seq = %d"
                        .formatted(
                                saved.attempt(),
                                saved.save().number().client(),
                                saved.save().number().seq()));
        assertThat(found)
                .anyMatch(violation -> violation.kind() == Violation.Kind.LOST_ANSWER
                        && violation.attempt().equals(saved.attempt()))
                .allMatch(violation -> violation.attempt().equals(saved.attempt()));
    }

    @Test
    void aDoubledResultIsFound() throws SQLException {
        UUID attempt = run.tables().completions().getFirst().attempt();
        List<Violation> found = after("""
                INSERT INTO learning_completion
                SELECT UUID(), enrolment_id, ordinal + 1, kind, REVERSE(number), person_id, module_code, revision_id, attempt_id,
                       country, organisation, profession, sex, language, score, completed_at, recorded_at, supersedes, reason
                FROM learning_completion WHERE attempt_id = '%s'""".formatted(attempt));
        assertThat(found)
                .extracting(Violation::kind, Violation::attempt)
                .containsExactly(tuple(Violation.Kind.TWO_RESULTS, attempt));
    }

    @Test
    void aStaleAnswerThatWasGradedIsFound() throws SQLException {
        Tables.Item item = run.tables().items().stream()
                .filter(each -> each.gradedVersion() != null && each.gradedVersion() > 1)
                .findFirst()
                .orElseThrow();
        List<Violation> found = after("""
                UPDATE assessment_attempt_item SET graded_version = graded_version - 1
                WHERE attempt = '%s' AND position = %d""".formatted(item.attempt(), item.position()));
        assertThat(found)
                .extracting(Violation::kind, Violation::attempt)
                .containsExactly(tuple(Violation.Kind.WRONG_RESULT, item.attempt()));
    }

    /// What the checker finds beside what it found before, once a row is spoilt. The row is right again afterwards.
    private List<Violation> after(String change) throws SQLException {
        try (Connection connection = site.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                assertThat(statement.executeUpdate(change)).isEqualTo(1);
                return Checker.check(run.journals(), Tables.read(connection), run.grader()).stream()
                        .filter(violation -> !run.violations().contains(violation))
                        .toList();
            } finally {
                connection.rollback();
            }
        }
    }
}
