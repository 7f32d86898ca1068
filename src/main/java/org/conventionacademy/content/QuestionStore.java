package org.conventionacademy.content;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.conventionacademy.content.TypesetModule.QuestionRevision;
import org.conventionacademy.content.TypesetModule.TypesetQuestion;

/// The revisions of questions in the database, on the connection of whoever publishes.
final class QuestionStore {
    private final Connection connection;
    private final Instant now;

    QuestionStore(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /// For each question the revision that says the same, else a new one.
    ///
    /// @param before what the module asks now
    Map<QuestionCode, QuestionRevision> revisions(TypesetModule module, Iterable<Question> before) throws SQLException {
        Map<QuestionCode, Question> asked = new HashMap<>();
        before.forEach(question -> asked.put(question.code(), question));
        Map<QuestionCode, QuestionRevision> latest = latest(module.id());
        Map<QuestionCode, QuestionRevision> questions = new HashMap<>();
        for (TypesetQuestion question : module.questions()) {
            QuestionRevision known = latest.get(question.code());
            Question now = asked.get(question.code());
            if (known != null && known.hash().equals(question.hash())) {
                questions.put(question.code(), known);
            } else if (now != null && question.saysTheSameAs(now)) {
                QuestionRevision same = new QuestionRevision(now.id(), now.number(), question.hash());
                rename(same);
                questions.put(question.code(), same);
            } else {
                QuestionRevision revision = new QuestionRevision(
                        new QuestionRevisionId(UUID.randomUUID()),
                        known == null ? 1 : known.number() + 1,
                        question.hash());
                insert(module.id(), question.code(), revision);
                questions.put(question.code(), revision);
            }
        }
        return questions;
    }

    void insert(ModuleId module, QuestionCode code, QuestionRevision revision) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO content_question (id, module, code, number, content_hash, published_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, revision.id().toString());
            insert.setString(2, module.value());
            insert.setString(3, code.value());
            insert.setInt(4, revision.number());
            insert.setString(5, revision.hash());
            insert.setObject(6, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /// The files now say what a correction said before them.
    private void rename(QuestionRevision revision) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE content_question SET content_hash = ? WHERE id = ?")) {
            update.setString(1, revision.hash());
            update.setString(2, revision.id().toString());
            update.executeUpdate();
        }
    }

    private Map<QuestionCode, QuestionRevision> latest(ModuleId module) throws SQLException {
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
}
