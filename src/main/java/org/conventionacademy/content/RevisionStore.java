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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.conventionacademy.content.TypesetModule.QuestionRevision;
import org.conventionacademy.platform.Hashes;
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

    private record Current(String filesHash, String substanceHash, ModuleRevision revision) {}

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
            List<Question> asked =
                    before.map(current -> current.revision().questions()).orElse(List.of());
            Map<QuestionCode, QuestionRevision> questions = new QuestionStore(connection, now).revisions(module, asked);
            ModuleRevision revision = module.as(
                    new RevisionId(ids.next()),
                    nextNumber(connection, module.id()),
                    now,
                    minor,
                    question -> questions.get(question.code()));
            makeCurrent(connection, revision, "files", module.filesHash(), module.substanceHash());
            return Optional.of(revision.id());
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot publish " + module.id(), e);
        }
    }

    /// Makes the current revision with a corrected question the current one, in the caller's transaction. It counts as
    /// made from the same files, so that publishing those again changes nothing.
    ///
    /// @throws Problem CONFLICT when the module asks another revision of the question by now
    ModuleRevision correct(CorrectKey command) {
        try (Connection connection = database.getConnection()) {
            Current before = current(connection, command.module()).orElseThrow(Problem::notFound);
            Question wrong = before.revision()
                    .question(command.question())
                    .filter(question -> !question.withdrawn())
                    .orElseThrow(() -> Problem.conflict("content_problem_corrected_meanwhile"));
            Instant now = clock.instant();
            Question right = wrong.corrected(new QuestionRevisionId(UUID.randomUUID()), command.corrected());
            new QuestionStore(connection, now)
                    .insert(
                            command.module(),
                            right.code(),
                            new QuestionRevision(right.id(), right.number(), Hashes.sha256("corrected " + right.id())));
            ModuleRevision revision = before.revision()
                    .with(new RevisionId(ids.next()), nextNumber(connection, command.module()), now, right);
            if (!revision.drawable()) {
                throw Problem.conflict(
                        "content_problem_pool_too_small",
                        before.revision().quiz().ask());
            }
            makeCurrent(
                    connection,
                    revision,
                    "browser",
                    before.filesHash(),
                    Hashes.sha256(before.substanceHash() + right.id()));
            return revision;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot correct " + command.question(), e);
        }
    }

    /// Every revision of the module, the newest first.
    List<ModuleRevision> all(ModuleId module) {
        List<RevisionId> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id FROM content_revision WHERE module = ? ORDER BY number DESC")) {
            select.setString(1, module.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(new RevisionId(UUID.fromString(rows.getString(1))));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the revisions of " + module, e);
        }
        return all.stream().map(this::revision).toList();
    }

    private static Optional<Current> current(Connection connection, ModuleId module)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT files_hash, substance_hash, content FROM content_revision
                WHERE current_slot = 1 AND module = ? FOR UPDATE
                """)) {
            select.setString(1, module.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Current(
                                rows.getString(1),
                                rows.getString(2),
                                JSON.readValue(rows.getString(3), ModuleRevision.class)))
                        : Optional.empty();
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

    private static void makeCurrent(
            Connection connection, ModuleRevision revision, String origin, String filesHash, String substanceHash)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement retire = connection.prepareStatement(
                        "UPDATE content_revision SET current_slot = NULL WHERE current_slot = 1 AND module = ?");
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO content_revision
                            (id, module, number, published_at, origin, files_hash, substance_hash, format, content, current_slot)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                        """)) {
            retire.setString(1, revision.module().value());
            retire.executeUpdate();
            insert.setString(1, revision.id().toString());
            insert.setString(2, revision.module().value());
            insert.setInt(3, revision.number());
            insert.setObject(4, LocalDateTime.ofInstant(revision.publishedAt(), ZoneOffset.UTC));
            insert.setString(5, origin);
            insert.setString(6, filesHash);
            insert.setString(7, substanceHash);
            insert.setInt(8, FORMAT);
            insert.setString(9, JSON.writeValueAsString(revision));
            insert.executeUpdate();
        }
    }
}
