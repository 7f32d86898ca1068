package org.conventionacademy.platform;

import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.Map;

/// The conditions of a search in SQL, with their parameters. Its text is empty while there is none.
public final class Where {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public Where and(String condition) {
        text.append(text.isEmpty() ? " WHERE " : " AND ").append(condition);
        return this;
    }

    public Where and(String condition, String name, Object value) {
        return and(condition).with(name, value);
    }

    public Where with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /// What LIKE compares with to find texts that contain this one, whatever signs it has.
    public static String containing(String part) {
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    public <Q extends Query> Q apply(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
