package org.conventionacademy.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A trainee half way through the module, who opens its lessons in turn.
record Reader(Visitor visitor, AtomicInteger pages, AtomicInteger places) {
    private static final List<String> LESSONS = List.of(
            "why-minutes-matter",
            "preserving-at-home",
            "the-contact-point",
            "asking-another-state",
            "a-night-on-the-desk");

    static List<Reader> of(List<Visitor> visitors) {
        return visitors.stream()
                .filter(visitor -> visitor.account().part() == Part.READER)
                .map(visitor -> new Reader(visitor, new AtomicInteger(), new AtomicInteger()))
                .toList();
    }

    static String page(int lesson) {
        return "/modules/network-24-7/lessons/" + LESSONS.get(lesson);
    }

    Map<String, Object> nextPage() {
        return Map.of("cookie", visitor.cookie(), "path", page(pages.getAndIncrement() % LESSONS.size()));
    }

    /// Nine passages reached, then the end of the lesson, which marks it as read.
    Map<String, Object> nextPlace() {
        int place = places.getAndIncrement() % 10 + 1;
        String read = place == 10 ? ",\"read\":true" : "";
        return Map.of(
                "cookie",
                visitor.cookie(),
                "csrf",
                visitor.csrf(),
                "path",
                page(0) + "/progress",
                "body",
                "{\"place\":" + place + read + "}");
    }

    /// The row that a progress update writes.
    static JdbcLimit limit(String name, Site site, int threads, List<Reader> readers) throws IOException, SQLException {
        var turn = new AtomicInteger();
        return JdbcLimit.ofRow(name, site, threads, """
                INSERT INTO learning_lesson_progress
                  (person_id, module_code, lesson_code, revision_id, place, read_at, updated_at)
                VALUES (?, 'network-24-7', ?, UUID(), ?, NULL, UTC_TIMESTAMP(6))
                ON DUPLICATE KEY UPDATE place = VALUE(place), updated_at = VALUE(updated_at)
                """, statement -> {
            int next = turn.getAndIncrement();
            Reader reader = readers.get(next % readers.size());
            statement.setString(1, reader.visitor.account().id().toString());
            statement.setString(2, LESSONS.getFirst());
            statement.setInt(3, next % 10 + 1);
        });
    }
}
