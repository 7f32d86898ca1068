package org.conventionacademy.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.conventionacademy.assessment.CorrectionId;
import org.conventionacademy.assessment.RemarkBatch;
import org.conventionacademy.assessment.RemarkCursor;
import org.conventionacademy.assessment.RemarkPolicy;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionCode;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.question.Task;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// The rows of corrections.
@ApplicationScoped
class CorrectionRows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<Lang, String>> NOTES = new TypeReference<>() {};
    private static final TypeReference<List<QuestionRevisionId>> QUESTIONS = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT id, module, code, question, wrong, corrected, notes, policy, state, created_by, created_at, applied_by,
                   applied_at, finished_at, questions, total, looked_at
            FROM authoring_correction
            """;

    private final Session session;

    CorrectionRows(Session session) {
        this.session = session;
    }

    void insert(Correction correction) {
        Task corrected = correction.corrected();
        session.createNativeMutationQuery("""
                        INSERT INTO authoring_correction
                          (id, module, code, question, wrong, corrected, notes, state, created_by, created_at, questions,
                           total)
                        VALUES (:id, :module, :code, :question, :wrong, :corrected, :notes, :state, :by, :at, :questions,
                           :total)
                        """)
                .setParameter("id", correction.id().value())
                .setParameter("module", correction.module().value())
                .setParameter("code", correction.code().value())
                .setParameter("question", correction.question().value())
                .setParameter("wrong", write(correction.wrong()))
                .setParameter("corrected", corrected == null ? null : write(corrected))
                .setParameter("notes", write(correction.notes()))
                .setParameter("state", correction.state().name())
                .setParameter("by", correction.createdBy().value())
                .setParameter("at", correction.createdAt())
                .setParameter("questions", write(correction.questions()))
                .setParameter("total", correction.total())
                .executeUpdate();
    }

    Optional<Correction> find(CorrectionId id) {
        return select(SELECT + " WHERE id = :id").setParameter("id", id.value()).getResultList().stream()
                .findFirst()
                .map(CorrectionRows::correction);
    }

    /// The newest first.
    List<Correction> of(ModuleId module, PageRequest page) {
        return select(SELECT + " WHERE module = :module ORDER BY created_at DESC, id DESC LIMIT :size OFFSET :offset")
                .setParameter("module", module.value())
                .setParameter("size", page.size())
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(CorrectionRows::correction)
                .toList();
    }

    long count(ModuleId module) {
        return session.createNativeQuery("SELECT COUNT(*) FROM authoring_correction WHERE module = :module", Long.class)
                .setParameter("module", module.value())
                .getSingleResult();
    }

    /// Those with work left, the oldest first.
    List<CorrectionId> underWay() {
        return session
                .createNativeQuery(
                        "SELECT id FROM authoring_correction WHERE state IN ('COUNTING', 'MARKING') ORDER BY created_at",
                        UUID.class)
                .getResultList()
                .stream()
                .map(CorrectionId::new)
                .toList();
    }

    /// Holds the correction until the transaction ends: one step of it is made at a time, whoever makes it.
    ///
    /// @return empty where no work is left
    Optional<RemarkCursor> hold(CorrectionId id) {
        return session
                .createNativeQuery("""
                        SELECT cursor_question, cursor_attempt FROM authoring_correction
                        WHERE id = :id AND state IN ('COUNTING', 'MARKING') FOR UPDATE
                        """, Tuple.class)
                .setParameter("id", id.value())
                .addScalar("cursor_question", Integer.class)
                .addScalar("cursor_attempt", UUID.class)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new RemarkCursor(
                        row.get("cursor_question", Integer.class), row.get("cursor_attempt", UUID.class)));
    }

    void advance(CorrectionId id, RemarkBatch batch) {
        session.createNativeMutationQuery("""
                        UPDATE authoring_correction SET looked_at = looked_at + :attempts, cursor_question = :question,
                            cursor_attempt = :attempt
                        WHERE id = :id
                        """)
                .setParameter("id", id.value())
                .setParameter("attempts", batch.attempts())
                .setParameter("question", batch.next().question())
                .setParameter("attempt", batch.next().attempt())
                .executeUpdate();
    }

    boolean move(CorrectionId id, CorrectionState from, CorrectionState to) {
        return session.createNativeMutationQuery(
                                "UPDATE authoring_correction SET state = :to WHERE id = :id AND state = :from")
                        .setParameter("id", id.value())
                        .setParameter("from", from.name())
                        .setParameter("to", to.name())
                        .executeUpdate()
                == 1;
    }

    /// @return false when somebody else has confirmed or dropped it
    boolean apply(
            CorrectionId id,
            RemarkPolicy policy,
            PersonId by,
            Instant at,
            List<QuestionRevisionId> questions,
            long total) {
        return session.createNativeMutationQuery("""
                        UPDATE authoring_correction
                        SET state = 'MARKING', policy = :policy, applied_by = :by, applied_at = :at,
                            questions = :questions, total = :total, looked_at = 0, cursor_question = 0,
                            cursor_attempt = :start
                        WHERE id = :id AND state = 'COUNTED'
                        """)
                        .setParameter("id", id.value())
                        .setParameter("policy", policy.name())
                        .setParameter("by", by.value())
                        .setParameter("at", at)
                        .setParameter("questions", write(questions))
                        .setParameter("total", total)
                        .setParameter("start", RemarkCursor.START.attempt())
                        .executeUpdate()
                == 1;
    }

    void finish(CorrectionId id, Instant at) {
        session.createNativeMutationQuery(
                        "UPDATE authoring_correction SET state = 'DONE', finished_at = :at WHERE id = :id")
                .setParameter("id", id.value())
                .setParameter("at", at)
                .executeUpdate();
    }

    private NativeQuery<Tuple> select(String sql) {
        return session.createNativeQuery(sql, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("module", String.class)
                .addScalar("code", String.class)
                .addScalar("question", UUID.class)
                .addScalar("wrong", String.class)
                .addScalar("corrected", String.class)
                .addScalar("notes", String.class)
                .addScalar("policy", String.class)
                .addScalar("state", String.class)
                .addScalar("created_by", UUID.class)
                .addScalar("created_at", Instant.class)
                .addScalar("applied_by", UUID.class)
                .addScalar("applied_at", Instant.class)
                .addScalar("finished_at", Instant.class)
                .addScalar("questions", String.class)
                .addScalar("total", Long.class)
                .addScalar("looked_at", Long.class);
    }

    private static Correction correction(Tuple row) {
        String corrected = row.get("corrected", String.class);
        String policy = row.get("policy", String.class);
        return new Correction(
                new CorrectionId(row.get("id", UUID.class)),
                new ModuleId(row.get("module", String.class)),
                new QuestionCode(row.get("code", String.class)),
                new QuestionRevisionId(row.get("question", UUID.class)),
                read(row.get("wrong", String.class), new TypeReference<Task>() {}),
                corrected == null ? null : read(corrected, new TypeReference<Task>() {}),
                read(row.get("notes", String.class), NOTES),
                policy == null ? null : RemarkPolicy.valueOf(policy),
                CorrectionState.valueOf(row.get("state", String.class)),
                new PersonId(row.get("created_by", UUID.class)),
                row.get("created_at", Instant.class),
                person(row.get("applied_by", UUID.class)),
                row.get("applied_at", Instant.class),
                row.get("finished_at", Instant.class),
                read(row.get("questions", String.class), QUESTIONS),
                row.get("total", Long.class),
                row.get("looked_at", Long.class));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Part of a correction cannot be written", e);
        }
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Part of a correction cannot be read", e);
        }
    }
}
