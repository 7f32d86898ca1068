package org.conventionacademy.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// The editions in the database.
///
/// Plain JDBC: an edition is read once a node, outside of any entity's life, also where no request is at hand.
@ApplicationScoped
class EditionStore {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final DataSource database;

    EditionStore(DataSource database) {
        this.database = database;
    }

    Optional<UUID> current() {
        return one("SELECT id FROM register_edition WHERE current_slot = 1", "").map(UUID::fromString);
    }

    Optional<String> currentHash() {
        return one("SELECT content_hash FROM register_edition WHERE current_slot = 1", "");
    }

    @CacheResult(cacheName = "register-editions")
    RegisterEdition edition(UUID id) {
        String content = one("SELECT content FROM register_edition WHERE id = ?", id.toString())
                .orElseThrow(() -> new IllegalStateException("No edition " + id));
        return read(content);
    }

    /// Makes the content the current edition; in the caller's transaction.
    void publish(UUID id, Instant at, String hash, String content) {
        try (Connection connection = database.getConnection();
                PreparedStatement retire = connection.prepareStatement(
                        "UPDATE register_edition SET current_slot = NULL WHERE current_slot = 1");
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO register_edition (id, published_at, content_hash, format, content, current_slot)
                        VALUES (?, ?, ?, ?, ?, 1)
                        """)) {
            retire.executeUpdate();
            insert.setString(1, id.toString());
            insert.setObject(2, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.setString(3, hash);
            insert.setInt(4, FORMAT);
            insert.setString(5, content);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot store an edition of the register", e);
        }
    }

    static String write(RegisterEdition edition) {
        try {
            return JSON.writeValueAsString(edition.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An edition cannot be written", e);
        }
    }

    static RegisterEdition read(String content) {
        try {
            return new RegisterEdition(JSON.readValue(content, RegisterEdition.Content.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An edition cannot be read", e);
        }
    }

    private Optional<String> one(String sql, String parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            if (!parameter.isEmpty()) {
                select.setString(1, parameter);
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the register", e);
        }
    }
}
