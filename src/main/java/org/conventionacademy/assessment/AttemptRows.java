package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.conventionacademy.content.LateRule;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.Marks;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// The rows of attempts and their questions. All of it is SQL: which statement comes first is what keeps answers safe.
@ApplicationScoped
class AttemptRows {
    /// A question of an attempt.
    ///
    /// @param options option ids in the order they are offered
    /// @param points null until graded
    /// @param counted false once a correction has voided the question
    record Item(
            int position,
            QuestionRevisionId question,
            List<String> options,
            @Nullable BigDecimal points,
            boolean counted) {}

    record GradedItem(int position, Marking.Mark mark, int version) {}

    private static final String ATTEMPT = """
            SELECT id, person, module, revision, lang, number, reached, state, pass_mark, started_at, deadline_at, ended_at,
                   ended_by, score_percent, passed, late_rule, closes_at, remarked_at
            FROM assessment_attempt
            """;

    private final Session session;

    AttemptRows(Session session) {
        this.session = session;
    }

    /// The write that every save begins with: whoever holds the row decides with the whole truth before them.
    ///
    /// @return false when the attempt is not open, or not the owner's
    boolean countSave(AttemptId id, PersonId owner) {
        return session.createNativeMutationQuery("""
                        UPDATE assessment_attempt SET saves = saves + 1
                        WHERE id = :id AND person = :owner AND state = 'OPEN'
                        """)
                        .setParameter("id", id.value())
                        .setParameter("owner", owner.value())
                        .executeUpdate()
                == 1;
    }

    /// The same for a save that comes after the end.
    void countLateSave(AttemptId id) {
        session.createNativeMutationQuery("UPDATE assessment_attempt SET late_saves = late_saves + 1 WHERE id = :id")
                .setParameter("id", id.value())
                .executeUpdate();
    }

    /// Leaves a question for the next one, unless it is left already.
    void moveOn(AttemptId id, PersonId owner, int from) {
        session.createNativeMutationQuery("""
                        UPDATE assessment_attempt SET reached = :from + 1
                        WHERE id = :id AND person = :owner AND state = 'OPEN' AND reached = :from
                        """)
                .setParameter("id", id.value())
                .setParameter("owner", owner.value())
                .setParameter("from", from)
                .executeUpdate();
    }

    /// The write that an ending begins with: of all that try, one gets true.
    boolean close(AttemptId id, EndedBy by, Instant at) {
        return session.createNativeMutationQuery("""
                        UPDATE assessment_attempt
                        SET state = 'GRADED', open_slot = NULL, ended_by = :by, ended_at = :at
                        WHERE id = :id AND state = 'OPEN'
                        """)
                        .setParameter("id", id.value())
                        .setParameter("by", by.name())
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /// The same for an attempt that no longer waits for answers; it ended with its deadline.
    boolean closeDue(AttemptId id, Instant now) {
        return session.createNativeMutationQuery("""
                        UPDATE assessment_attempt
                        SET state = 'GRADED', open_slot = NULL, ended_by = 'DEADLINE', ended_at = deadline_at
                        WHERE id = :id AND state = 'OPEN' AND closes_at < :now
                        """)
                        .setParameter("id", id.value())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void keepScore(AttemptId id, BigDecimal percent, boolean passed) {
        session.createNativeMutationQuery(
                        "UPDATE assessment_attempt SET score_percent = :percent, passed = :passed WHERE id = :id")
                .setParameter("id", id.value())
                .setParameter("percent", percent)
                .setParameter("passed", passed)
                .executeUpdate();
    }

    void keepPoints(AttemptId id, List<GradedItem> items) {
        StringJoiner points = new StringJoiner(" ", "CASE position ", " END");
        StringJoiner counted = new StringJoiner(" ", "CASE position ", " END");
        StringJoiner versions = new StringJoiner(" ", "CASE position ", " END");
        for (GradedItem item : items) {
            points.add(
                    "WHEN " + item.position() + " THEN " + item.mark().points().rounded());
            counted.add("WHEN " + item.position() + " THEN " + item.mark().counted());
            versions.add("WHEN " + item.position() + " THEN " + item.version());
        }
        session.createNativeMutationQuery("UPDATE assessment_attempt_item SET points = " + points + ", counted = "
                        + counted + ", graded_version = " + versions + " WHERE attempt = :id")
                .setParameter("id", id.value())
                .executeUpdate();
    }

    /// Adds an attempt without a deadline, unless one is open or has this number.
    ///
    /// @return the attempt that is open now, if any
    Optional<AttemptRow> insert(AttemptRow attempt, long seed) {
        session.createNativeMutationQuery("""
                        INSERT INTO assessment_attempt
                          (id, person, module, revision, lang, number, state, open_slot, seed, pass_mark, late_rule,
                           started_at)
                        VALUES (:id, :person, :module, :revision, :lang, :number, 'OPEN', 1, :seed, :passMark, :late,
                           :at)
                        ON DUPLICATE KEY UPDATE id = id
                        """)
                .setParameter("id", attempt.id().value())
                .setParameter("person", attempt.person().value())
                .setParameter("module", attempt.module().value())
                .setParameter("revision", attempt.revision().value())
                .setParameter("lang", attempt.lang().code())
                .setParameter("number", attempt.number())
                .setParameter("seed", seed)
                .setParameter("passMark", attempt.passMark())
                .setParameter("late", attempt.late().name())
                .setParameter("at", attempt.startedAt())
                .executeUpdate();
        return open(attempt.person(), attempt.module());
    }

    void insertItems(AttemptId id, List<Draw.Drawn> items) {
        StringJoiner values = new StringJoiner(", ");
        for (int i = 0; i < items.size(); i++) {
            values.add("(:id, " + (i + 1) + ", :question" + i + ", :options" + i + ", 1)");
        }
        var insert = session.createNativeMutationQuery(
                        "INSERT INTO assessment_attempt_item (attempt, position, question, options, max_points) VALUES "
                                + values)
                .setParameter("id", id.value());
        for (int i = 0; i < items.size(); i++) {
            insert.setParameter("question" + i, items.get(i).question().value());
            insert.setParameter("options" + i, Marks.write(items.get(i).options()));
        }
        insert.executeUpdate();
    }

    void setDeadline(AttemptId id, Instant deadline, Instant closesAt) {
        session.createNativeMutationQuery(
                        "UPDATE assessment_attempt SET deadline_at = :deadline, closes_at = :closes WHERE id = :id")
                .setParameter("id", id.value())
                .setParameter("deadline", deadline)
                .setParameter("closes", closesAt)
                .executeUpdate();
    }

    void lengthenOpen(PersonId person, ModuleId module, int minutes) {
        session.createNativeMutationQuery("""
                        UPDATE assessment_attempt SET deadline_at = deadline_at + INTERVAL :minutes MINUTE,
                            closes_at = closes_at + INTERVAL :minutes MINUTE
                        WHERE person = :person AND module = :module AND open_slot = 1 AND deadline_at IS NOT NULL
                        """)
                .setParameter("person", person.value())
                .setParameter("module", module.value())
                .setParameter("minutes", minutes)
                .executeUpdate();
    }

    Optional<AttemptRow> find(AttemptId id) {
        return attempts(ATTEMPT + " WHERE id = :id").setParameter("id", id.value()).getResultList().stream()
                .findFirst()
                .map(AttemptRows::attempt);
    }

    Optional<AttemptRow> open(PersonId person, ModuleId module) {
        return attempts(ATTEMPT + " WHERE person = :person AND module = :module AND open_slot = 1")
                .setParameter("person", person.value())
                .setParameter("module", module.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(AttemptRows::attempt);
    }

    /// Each person's in the order they were begun.
    List<AttemptRow> of(Collection<PersonId> people, Collection<ModuleId> modules) {
        return attempts(ATTEMPT + " WHERE person IN (:people) AND module IN (:modules) ORDER BY person, module, number")
                .setParameterList("people", people.stream().map(PersonId::value).toList())
                .setParameterList(
                        "modules", modules.stream().map(ModuleId::value).toList())
                .getResultList()
                .stream()
                .map(AttemptRows::attempt)
                .toList();
    }

    /// @param allowed attempts that everybody has
    List<PersonId> exhausted(ModuleId module, int allowed) {
        return session
                .createNativeQuery("""
                        SELECT a.person FROM assessment_attempt a WHERE a.module = :module
                        GROUP BY a.person
                        HAVING COUNT(*) >= :allowed AND MAX(COALESCE(a.passed, FALSE)) = 0 AND MAX(a.open_slot) IS NULL
                           AND COUNT(*) >= :allowed + (SELECT COALESCE(SUM(more.attempts), 0) FROM assessment_allowance more
                                                       WHERE more.person = a.person AND more.module = :module)
                        """, UUID.class)
                .setParameter("module", module.value())
                .setParameter("allowed", allowed)
                .getResultList()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /// How many attempts the person has begun.
    int used(PersonId person, ModuleId module) {
        return session.createNativeQuery(
                        "SELECT COALESCE(MAX(number), 0) FROM assessment_attempt WHERE person = :person AND module = :module",
                        Integer.class)
                .setParameter("person", person.value())
                .setParameter("module", module.value())
                .getSingleResult();
    }

    /// When the person's last attempt ended.
    Optional<Instant> lastEnd(PersonId person, ModuleId module) {
        return Optional.ofNullable(session.createNativeQuery(
                        "SELECT MAX(ended_at) FROM assessment_attempt WHERE person = :person AND module = :module",
                        Instant.class)
                .setParameter("person", person.value())
                .setParameter("module", module.value())
                .getSingleResult());
    }

    List<AttemptId> due(Instant now, int most) {
        return session
                .createNativeQuery("""
                        SELECT id FROM assessment_attempt
                        WHERE state = 'OPEN' AND closes_at < :now ORDER BY closes_at LIMIT :most
                        """, UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(AttemptId::new)
                .toList();
    }

    List<Item> items(AttemptId id) {
        return session
                .createNativeQuery("""
                        SELECT position, question, options, points, counted FROM assessment_attempt_item
                        WHERE attempt = :id ORDER BY position
                        """, Tuple.class)
                .setParameter("id", id.value())
                .addScalar("position", Integer.class)
                .addScalar("question", UUID.class)
                .addScalar("options", String.class)
                .addScalar("points", BigDecimal.class)
                .addScalar("counted", Boolean.class)
                .getResultList()
                .stream()
                .map(row -> new Item(
                        row.get("position", Integer.class),
                        new QuestionRevisionId(row.get("question", UUID.class)),
                        Marks.read(row.get("options", String.class)),
                        row.get("points", BigDecimal.class),
                        row.get("counted", Boolean.class)))
                .toList();
    }

    private NativeQuery<Tuple> attempts(String sql) {
        return session.createNativeQuery(sql, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("person", UUID.class)
                .addScalar("module", String.class)
                .addScalar("revision", UUID.class)
                .addScalar("lang", String.class)
                .addScalar("number", Integer.class)
                .addScalar("reached", Integer.class)
                .addScalar("state", String.class)
                .addScalar("pass_mark", Integer.class)
                .addScalar("started_at", Instant.class)
                .addScalar("deadline_at", Instant.class)
                .addScalar("ended_at", Instant.class)
                .addScalar("ended_by", String.class)
                .addScalar("score_percent", BigDecimal.class)
                .addScalar("passed", Boolean.class)
                .addScalar("late_rule", String.class)
                .addScalar("closes_at", Instant.class)
                .addScalar("remarked_at", Instant.class);
    }

    private static AttemptRow attempt(Tuple row) {
        String endedBy = row.get("ended_by", String.class);
        return new AttemptRow(
                new AttemptId(row.get("id", UUID.class)),
                new PersonId(row.get("person", UUID.class)),
                new ModuleId(row.get("module", String.class)),
                new RevisionId(row.get("revision", UUID.class)),
                Lang.of(row.get("lang", String.class)),
                row.get("number", Integer.class),
                row.get("reached", Integer.class),
                AttemptState.valueOf(row.get("state", String.class)),
                row.get("pass_mark", Integer.class),
                LateRule.valueOf(row.get("late_rule", String.class)),
                row.get("started_at", Instant.class),
                row.get("deadline_at", Instant.class),
                row.get("closes_at", Instant.class),
                row.get("ended_at", Instant.class),
                endedBy == null ? null : EndedBy.valueOf(endedBy),
                row.get("score_percent", BigDecimal.class),
                row.get("passed", Boolean.class),
                row.get("remarked_at", Instant.class));
    }
}
