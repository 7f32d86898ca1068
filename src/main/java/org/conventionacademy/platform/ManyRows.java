package org.conventionacademy.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/// Reads and writes many rows at once, in the transaction of the caller.
///
/// Plain JDBC: where there are hundreds of thousands, mapping would cost more than the work.
@ApplicationScoped
public class ManyRows {
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public interface Writer<T> {
        void write(PreparedStatement row, T value) throws SQLException;
    }

    private final DataSource database;

    ManyRows(DataSource database) {
        this.database = database;
    }

    public <T> List<T> read(String sql, List<?> parameters, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read many rows", e);
        }
    }

    public <T> void write(String sql, Collection<T> values, Writer<T> writer) {
        if (values.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T value : values) {
                writer.write(statement, value);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write many rows", e);
        }
    }

    /// Ids as parameters, since the driver takes UUIDs as text.
    public static List<String> texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toList();
    }

    /// Placeholders for so many parameters, in brackets.
    public static String list(Collection<?> ids) {
        return "(" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
    }
}
