package org.conventionacademy.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Problem;

/// The revisions of scenarios in the database.
@ApplicationScoped
class ScenarioStore {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DataSource database;
    private final Ids ids;
    private final Clock clock;

    ScenarioStore(DataSource database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    Map<ScenarioId, RevisionId> current() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT scenario, id FROM content_scenario WHERE current_slot = 1 ORDER BY scenario");
                ResultSet rows = select.executeQuery()) {
            Map<ScenarioId, RevisionId> current = new LinkedHashMap<>();
            while (rows.next()) {
                current.put(new ScenarioId(rows.getString(1)), new RevisionId(UUID.fromString(rows.getString(2))));
            }
            return current;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read which scenarios are current", e);
        }
    }

    /// @throws Problem NOT_FOUND when there is none
    @CacheResult(cacheName = "content-scenarios")
    Scenario revision(RevisionId id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT content FROM content_scenario WHERE id = ?")) {
            select.setString(1, id.toString());
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw Problem.notFound();
                }
                return JSON.readValue(rows.getString(1), Scenario.class);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot read scenario " + id, e);
        }
    }

    /// Makes it the current revision, in the caller's transaction, unless the current one was made from the same files.
    ///
    /// @param scenario its revision and number are given here
    void publish(Scenario scenario, String filesHash) {
        try (Connection connection = database.getConnection()) {
            int number = 1;
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT number, files_hash, current_slot FROM content_scenario
                    WHERE scenario = ? ORDER BY number DESC LIMIT 1 FOR UPDATE
                    """)) {
                select.setString(1, scenario.id().value());
                try (ResultSet rows = select.executeQuery()) {
                    if (rows.next()) {
                        if (rows.getString(2).equals(filesHash) && rows.getInt(3) == 1) {
                            return;
                        }
                        number = rows.getInt(1) + 1;
                    }
                }
            }
            insert(connection, scenario, new RevisionId(ids.next()), number, filesHash);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot publish " + scenario.id(), e);
        }
    }

    private void insert(Connection connection, Scenario scenario, RevisionId revision, int number, String filesHash)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement retire = connection.prepareStatement(
                        "UPDATE content_scenario SET current_slot = NULL WHERE scenario = ? AND current_slot = 1");
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO content_scenario
                          (id, scenario, number, published_at, files_hash, content, current_slot)
                        VALUES (?, ?, ?, ?, ?, ?, 1)
                        """)) {
            retire.setString(1, scenario.id().value());
            retire.executeUpdate();
            insert.setString(1, revision.toString());
            insert.setString(2, scenario.id().value());
            insert.setInt(3, number);
            insert.setObject(4, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(5, filesHash);
            insert.setString(
                    6,
                    JSON.writeValueAsString(new Scenario(
                            revision,
                            scenario.id(),
                            number,
                            scenario.minutes(),
                            scenario.passMark(),
                            scenario.audiences(),
                            scenario.start(),
                            scenario.scenes(),
                            scenario.texts())));
            insert.executeUpdate();
        }
    }
}
