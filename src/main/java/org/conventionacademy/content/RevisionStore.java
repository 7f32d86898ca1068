package org.conventionacademy.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.conventionacademy.content.TypesetModule.QuestionRevision;
import org.conventionacademy.content.TypesetModule.TypesetQuestion;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Problem;

/// The revisions in the database.
///
/// Plain JDBC: a revision is read once a node, outside of any entity's life, also where no request is at hand.
@ApplicationScoped
class RevisionStore {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Current(String filesHash, String substanceHash) {}

    private final DataSource database;
    private final Ids ids;
    private final Clock clock;

    RevisionStore(DataSource database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /// The current revision of each module, by id of the module.
    Map<ModuleId, RevisionId> current() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT module, id FROM content_revision WHERE current_slot = 1 ORDER BY module");
                ResultSet rows = select.executeQuery()) {
            Map<ModuleId, RevisionId> current = new LinkedHashMap<>();
            while (rows.next()) {
                current.put(new ModuleId(rows.getString(1)), new RevisionId(UUID.fromString(rows.getString(2))));
            }
            return current;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read which revisions are current", e);
        }
    }

    /// @throws Problem NOT_FOUND when there is none
    @CacheResult(cacheName = "content-revisions")
    ModuleRevision revision(RevisionId id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT content FROM content_revision WHERE id = ?")) {
            select.setString(1, id.toString());
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw Problem.notFound();
                }
                return JSON.readValue(rows.getString(1), ModuleRevision.class);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot read revision " + id, e);
        }
    }

    /// Makes the module the current revision, in the caller's transaction; nothing where the current one was made from
    /// the same files.
    Optional<RevisionId> publish(TypesetModule module) {
        try (Connection connection = database.getConnection()) {
            Optional<Current> before = current(connection, module.id());
            if (before.filter(current -> current.filesHash().equals(module.filesHash()))
                    .isPresent()) {
                return Optional.empty();
            }
            boolean minor = before.filter(current -> current.substanceHash().equals(module.substanceHash()))
                    .isPresent();
            Instant now = clock.instant();
            Map<QuestionCode, QuestionRevision> questions = questions(connection, module, now);
            ModuleRevision revision = module.as(
                    new RevisionId(ids.next()),
                    nextNumber(connection, module.id()),
                    now,
                    minor,
                    question -> questions.get(question.code()));
            makeCurrent(connection, revision, module);
            return Optional.of(revision.id());
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot publish " + module.id(), e);
        }
    }

    private static Optional<Current> current(Connection connection, ModuleId module) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT files_hash, substance_hash FROM content_revision
                WHERE current_slot = 1 AND module = ? FOR UPDATE
                """)) {
            select.setString(1, module.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new Current(rows.getString(1), rows.getString(2))) : Optional.empty();
            }
        }
    }

    private static int nextNumber(Connection connection, ModuleId module) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT COALESCE(MAX(number), 0) + 1 FROM content_revision WHERE module = ?")) {
            select.setString(1, module.value());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /// For each question the revision that says the same, else a new one.
    private Map<QuestionCode, QuestionRevision> questions(Connection connection, TypesetModule module, Instant now)
            throws SQLException {
        Map<QuestionCode, QuestionRevision> latest = latestQuestions(connection, module.id());
        Map<QuestionCode, QuestionRevision> questions = new HashMap<>();
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO content_question (id, module, code, number, content_hash, published_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """)) {
            for (TypesetQuestion question : module.questions()) {
                QuestionRevision before = latest.get(question.code());
                if (before != null && before.hash().equals(question.hash())) {
                    questions.put(question.code(), before);
                } else {
                    QuestionRevision revision = new QuestionRevision(
                            new QuestionRevisionId(UUID.randomUUID()),
                            before == null ? 1 : before.number() + 1,
                            question.hash());
                    insert.setString(1, revision.id().toString());
                    insert.setString(2, module.id().value());
                    insert.setString(3, question.code().value());
                    insert.setInt(4, revision.number());
                    insert.setString(5, revision.hash());
                    insert.setObject(6, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
                    insert.addBatch();
                    questions.put(question.code(), revision);
                }
            }
            insert.executeBatch();
        }
        return questions;
    }

    private static Map<QuestionCode, QuestionRevision> latestQuestions(Connection connection, ModuleId module)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT code, id, number, content_hash FROM content_question WHERE module = ? ORDER BY code, number")) {
            select.setString(1, module.value());
            try (ResultSet rows = select.executeQuery()) {
                Map<QuestionCode, QuestionRevision> latest = new HashMap<>();
                while (rows.next()) {
                    QuestionRevisionId id = new QuestionRevisionId(UUID.fromString(rows.getString(2)));
                    latest.put(
                            new QuestionCode(rows.getString(1)),
                            new QuestionRevision(id, rows.getInt(3), rows.getString(4)));
                }
                return latest;
            }
        }
    }

    private static void makeCurrent(Connection connection, ModuleRevision revision, TypesetModule module)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement retire = connection.prepareStatement(
                        "UPDATE content_revision SET current_slot = NULL WHERE current_slot = 1 AND module = ?");
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO content_revision
                            (id, module, number, published_at, origin, files_hash, substance_hash, format, content, current_slot)
                        VALUES (?, ?, ?, ?, 'files', ?, ?, ?, ?, 1)
                        """)) {
            retire.setString(1, revision.module().value());
            retire.executeUpdate();
            insert.setString(1, revision.id().toString());
            insert.setString(2, revision.module().value());
            insert.setInt(3, revision.number());
            insert.setObject(4, LocalDateTime.ofInstant(revision.publishedAt(), ZoneOffset.UTC));
            insert.setString(5, module.filesHash());
            insert.setString(6, module.substanceHash());
            insert.setInt(7, FORMAT);
            insert.setString(8, JSON.writeValueAsString(revision));
            insert.executeUpdate();
        }
    }
}
