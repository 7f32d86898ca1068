package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.question.Marks;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Reads every save of an attempt, in the order received.
@ApplicationScoped
class SaveTrailRows {
    private static final String SAVES = """
            WITH save AS (
              SELECT question, client, seq, seen, COALESCE(version, 0) AS version, state, choice, typed_at,
                     received_at
              FROM assessment_answer WHERE attempt = :attempt
              UNION ALL
              SELECT question, client, seq, seen, 0, 'REUSED', choice, NULL, received_at
              FROM assessment_answer_reused WHERE attempt = :attempt),
            device AS (
              SELECT client, ROW_NUMBER() OVER (ORDER BY MIN(received_at), client) AS device
              FROM save WHERE client <> :form GROUP BY client),
            counting AS (
              SELECT question, MAX(version) AS newest FROM save GROUP BY question)
            """;

    private static final String OF_QUESTION = " WHERE item.position = COALESCE(:position, item.position)";

    private final Session session;

    SaveTrailRows(Session session) {
        this.session = session;
    }

    long count(AttemptId attempt, @Nullable Integer position) {
        return session.createNativeQuery("""
                        SELECT COUNT(*) FROM (
                          SELECT question FROM assessment_answer WHERE attempt = :attempt
                          UNION ALL
                          SELECT question FROM assessment_answer_reused WHERE attempt = :attempt) save
                        JOIN assessment_attempt_item item ON item.attempt = :attempt AND item.question = save.question
                        """ + OF_QUESTION, Long.class)
                .setParameter("attempt", attempt.value())
                .setParameter("position", position, Integer.class)
                .getSingleResult();
    }

    List<KeptSave> page(AttemptId attempt, @Nullable Integer position, PageRequest page) {
        return session
                .createNativeQuery(SAVES + """
                        SELECT item.position, save.question, save.choice, COALESCE(device.device, 0) AS device, save.seq,
                               save.seen, save.version, save.state, save.typed_at, save.received_at,
                               COALESCE(item.graded_version, counting.newest) AS counts
                        FROM save
                        JOIN assessment_attempt_item item ON item.attempt = :attempt AND item.question = save.question
                        JOIN counting ON counting.question = save.question
                        LEFT JOIN device ON device.client = save.client
                        """ + OF_QUESTION + """
                         ORDER BY save.received_at, device, save.seq, save.state, save.choice
                         LIMIT :size OFFSET :offset
                        """, Tuple.class)
                .setParameter("attempt", attempt.value())
                .setParameter("position", position, Integer.class)
                .setParameter("form", ClientId.FORM.value())
                .setParameter("size", page.size())
                .setParameter("offset", page.offset())
                .addScalar("position", Integer.class)
                .addScalar("question", UUID.class)
                .addScalar("choice", String.class)
                .addScalar("device", Integer.class)
                .addScalar("seq", Integer.class)
                .addScalar("seen", Integer.class)
                .addScalar("version", Integer.class)
                .addScalar("state", String.class)
                .addScalar("typed_at", Instant.class)
                .addScalar("received_at", Instant.class)
                .addScalar("counts", Integer.class)
                .getResultList()
                .stream()
                .map(SaveTrailRows::save)
                .toList();
    }

    private static KeptSave save(Tuple row) {
        int version = row.get("version", Integer.class);
        return new KeptSave(
                row.get("position", Integer.class),
                new QuestionRevisionId(row.get("question", UUID.class)),
                Marks.read(row.get("choice", String.class)),
                row.get("device", Integer.class),
                row.get("seq", Integer.class),
                row.get("seen", Integer.class),
                version,
                row.get("typed_at", Instant.class),
                row.get("received_at", Instant.class),
                fate(SaveState.valueOf(row.get("state", String.class)), version == row.get("counts", Integer.class)));
    }

    private static KeptSave.Fate fate(SaveState state, boolean counts) {
        return switch (state) {
            case CURRENT -> counts ? KeptSave.Fate.COUNTS : KeptSave.Fate.REPLACED;
            case SUPERSEDED -> KeptSave.Fate.SUPERSEDED;
            case COMPETING -> KeptSave.Fate.COMPETING;
            case LATE -> KeptSave.Fate.LATE;
            case LEFT -> KeptSave.Fate.LEFT;
            case REUSED -> KeptSave.Fate.REUSED;
        };
    }
}
