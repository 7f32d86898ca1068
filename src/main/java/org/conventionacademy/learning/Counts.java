package org.conventionacademy.learning;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.conventionacademy.content.ModuleId;

/// How many rows of a table each of several modules has, with one query.
final class Counts {
    private Counts() {}

    /// @param where from the word FROM on; `:modules` are the modules
    static Map<ModuleId, Long> byModule(EntityManager entities, String where, Collection<ModuleId> modules) {
        Map<ModuleId, Long> counts = new HashMap<>();
        if (!modules.isEmpty()) {
            entities.createNativeQuery(
                            "SELECT module_code, COUNT(*) AS count " + where + " GROUP BY module_code", Tuple.class)
                    .setParameter(
                            "modules", modules.stream().map(ModuleId::value).toList())
                    .getResultList()
                    .forEach(each -> {
                        Tuple row = (Tuple) each;
                        counts.put(
                                new ModuleId(row.get("module_code", String.class)),
                                ((Number) row.get("count")).longValue());
                    });
        }
        return counts;
    }
}
