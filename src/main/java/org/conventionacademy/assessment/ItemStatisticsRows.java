package org.conventionacademy.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.platform.Columns;
import org.hibernate.Session;

/// The item analyses as they were last made, one document a module.
@ApplicationScoped
class ItemStatisticsRows {
    record Kept(Instant asOf, long persons) {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Session session;

    ItemStatisticsRows(Session session) {
        this.session = session;
    }

    Optional<ModuleItems> of(ModuleId module) {
        return session
                .createNativeQuery(
                        "SELECT content FROM assessment_item_statistics WHERE module = :module", String.class)
                .setParameter("module", module.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(ItemStatisticsRows::read);
    }

    /// What each module's analysis was made from.
    Map<ModuleId, Kept> kept() {
        Map<ModuleId, Kept> kept = new HashMap<>();
        for (Tuple row : session.createNativeQuery(
                        "SELECT module, as_of, persons FROM assessment_item_statistics", Tuple.class)
                .getResultList()) {
            kept.put(
                    new ModuleId(row.get("module", String.class)),
                    new Kept(Columns.instant(row.get("as_of")), ((Number) row.get("persons")).longValue()));
        }
        return kept;
    }

    /// In the place of the one before.
    void keep(ModuleId module, ModuleItems items) {
        session.createNativeMutationQuery("""
                        INSERT INTO assessment_item_statistics (module, as_of, persons, content)
                        VALUES (:module, :asOf, :persons, :content)
                        ON DUPLICATE KEY UPDATE as_of = VALUE(as_of), persons = VALUE(persons), content = VALUE(content)
                        """)
                .setParameter("module", module.value())
                .setParameter("asOf", items.asOf())
                .setParameter("persons", items.persons())
                .setParameter("content", write(items))
                .executeUpdate();
    }

    private static String write(ModuleItems items) {
        try {
            return JSON.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write statistics", e);
        }
    }

    private static ModuleItems read(String content) {
        try {
            return JSON.readValue(content, ModuleItems.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read statistics", e);
        }
    }
}
