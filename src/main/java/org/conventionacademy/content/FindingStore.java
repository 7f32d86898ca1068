package org.conventionacademy.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.conventionacademy.platform.Finding;
import org.conventionacademy.platform.Severity;

/// The findings of the last publication in the database.
@ApplicationScoped
class FindingStore {
    /// More than this help nobody, and a hostile folder could hold millions.
    private static final int MOST = 2_000;

    private final DataSource database;

    FindingStore(DataSource database) {
        this.database = database;
    }

    List<Finding> latest(long offset, int size) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT severity, file, line, what, hint FROM content_finding ORDER BY position LIMIT ? OFFSET ?
                        """)) {
            select.setInt(1, size);
            select.setLong(2, offset);
            try (ResultSet rows = select.executeQuery()) {
                List<Finding> findings = new ArrayList<>();
                while (rows.next()) {
                    findings.add(new Finding(
                            Severity.valueOf(rows.getString(1)),
                            rows.getString(2),
                            rows.getInt(3),
                            rows.getString(4),
                            rows.getString(5)));
                }
                return List.copyOf(findings);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read findings", e);
        }
    }

    long count() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM content_finding");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot count findings", e);
        }
    }

    /// Replaces all; in the caller's transaction.
    void replace(List<Finding> findings) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM content_finding");
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO content_finding (position, severity, file, line, what, hint)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)) {
            delete.executeUpdate();
            for (int i = 0; i < Math.min(MOST, findings.size()); i++) {
                Finding finding = findings.get(i);
                insert.setInt(1, i);
                insert.setString(2, finding.severity().name());
                insert.setString(3, cut(finding.file(), 1000));
                insert.setInt(4, finding.line());
                insert.setString(5, cut(finding.what(), 2000));
                insert.setString(6, cut(finding.hint(), 2000));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot store findings", e);
        }
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
