package org.conventionacademy.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// The paths in the database: they point to modules and hold nobody's work, so the latest ones are enough.
@ApplicationScoped
class PathStore {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DataSource database;

    PathStore(DataSource database) {
        this.database = database;
    }

    List<StudyPath> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT content FROM content_path ORDER BY id");
                ResultSet rows = select.executeQuery()) {
            List<StudyPath> paths = new ArrayList<>();
            while (rows.next()) {
                paths.add(JSON.readValue(rows.getString(1), StudyPath.class));
            }
            return List.copyOf(paths);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot read paths", e);
        }
    }

    /// Replaces all, unless the content roots hold none; in the caller's transaction.
    void replace(List<StudyPath> paths) {
        if (paths.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM content_path");
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO content_path (id, content) VALUES (?, ?)")) {
            delete.executeUpdate();
            for (StudyPath path : paths) {
                insert.setString(1, path.id().value());
                insert.setString(2, JSON.writeValueAsString(path));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot store paths", e);
        }
    }
}
