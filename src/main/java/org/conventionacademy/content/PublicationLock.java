package org.conventionacademy.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.conventionacademy.platform.Problem;

/// Sees to it that one publication runs at a time, over all nodes. The database lets go of the lock when its holder
/// dies.
@ApplicationScoped
class PublicationLock {
    private static final int PATIENCE_SECONDS = 30;

    private final DataSource database;

    PublicationLock(DataSource database) {
        this.database = database;
    }

    <T> T whileHeld(Supplier<T> work) {
        try (Connection connection = database.getConnection()) {
            if (!answersOne(connection, "SELECT GET_LOCK(CONCAT(DATABASE(), '.content'), " + PATIENCE_SECONDS + ")")) {
                throw Problem.busy();
            }
            try {
                return work.get();
            } finally {
                answersOne(connection, "SELECT RELEASE_LOCK(CONCAT(DATABASE(), '.content'))");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot lock the publication", e);
        }
    }

    private static boolean answersOne(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            return rows.next() && rows.getInt(1) == 1;
        }
    }
}
