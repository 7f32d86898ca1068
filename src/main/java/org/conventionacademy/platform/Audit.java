package org.conventionacademy.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The trail of what instructors and administrators changed. It is only ever added to, in the change's own transaction.
@ApplicationScoped
public class Audit {
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;
    private final Ids ids;

    Audit(EntityManager entities, ObjectMapper json, Clock clock, Ids ids) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    /// @param actor who did it
    /// @param action a verb phrase such as `person-suspended`
    /// @param subject what it was done to, as `kind:id`
    /// @param facts before, after and whatever else a reader of the trail needs
    public void append(UUID actor, String action, String subject, String reason, Map<String, ?> facts) {
        entities.createNativeQuery("""
                        INSERT INTO platform_audit (id, at, actor, action, subject, reason, facts)
                        VALUES (:id, :at, :actor, :action, :subject, :reason, :facts)
                        """)
                .setParameter("id", ids.next())
                .setParameter("at", clock.instant())
                .setParameter("actor", actor)
                .setParameter("action", action)
                .setParameter("subject", subject)
                .setParameter("reason", reason)
                .setParameter("facts", write(facts))
                .executeUpdate();
    }

    /// An entry as it was appended.
    public record Entry(UUID actor, Instant at, String reason) {}

    /// The last time that this was done to the subject.
    public Optional<Entry> last(String subject, String action) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT actor, at, reason FROM platform_audit
                        WHERE subject = :subject AND action = :action ORDER BY at DESC, id DESC LIMIT 1
                        """, Tuple.class)
                .setParameter("subject", subject)
                .setParameter("action", action)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .findFirst()
                .map(row -> new Entry(
                        row.get("actor", UUID.class), Columns.instant(row.get("at")), row.get("reason", String.class)));
    }

    private String write(Map<String, ?> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Facts of an audit entry must be plain values", e);
        }
    }
}
