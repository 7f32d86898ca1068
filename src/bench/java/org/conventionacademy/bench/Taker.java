package org.conventionacademy.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A trainee with an open attempt, who answers its questions in turn.
///
/// @param cookie the session, and the attempt's pass and mark, which its first page has given
record Taker(Visitor visitor, String cookie, String attempt, List<Item> items, String client, AtomicInteger seq) {

    /// @param options ids of its options
    record Item(String question, List<String> options) {}

    /// Each starts the quiz by its button.
    static List<Taker> of(List<Visitor> visitors, Site.Service service, Site site)
            throws IOException, InterruptedException, SQLException {
        List<Taker> takers = new ArrayList<>();
        try (Connection connection = site.connect();
                var items = connection.prepareStatement("""
                        SELECT i.attempt, i.question, i.options
                        FROM assessment_attempt_item i JOIN assessment_attempt a ON a.id = i.attempt
                        WHERE a.person = ? AND a.state = 'OPEN' ORDER BY i.position
                        """)) {
            for (Visitor visitor : visitors) {
                if (visitor.account().part() == Part.TAKER) {
                    String cookie = visitor.press(service.url() + "/modules/network-24-7/quiz");
                    items.setString(1, visitor.account().id().toString());
                    takers.add(read(visitor, cookie, items.executeQuery()));
                }
            }
        }
        return takers;
    }

    private static Taker read(Visitor visitor, String cookie, ResultSet rows) throws SQLException {
        List<Item> items = new ArrayList<>();
        String attempt = "";
        while (rows.next()) {
            attempt = rows.getString(1);
            items.add(new Item(rows.getString(2), List.of(rows.getString(3).split(" "))));
        }
        return new Taker(visitor, cookie, attempt, items, Save.newClient(), new AtomicInteger());
    }

    String page() {
        return "/attempts/" + attempt + "/questions/1";
    }

    /// Another option each time, typed over the version before.
    Map<String, Object> nextAnswer() {
        int next = seq.getAndIncrement();
        Item item = items.get(next % items.size());
        int seen = next / items.size();
        String choice = item.options.get(seen % item.options.size());
        var save = new Save(client, next + 1, item.question, seen, List.of(choice));
        return Map.of(
                "cookie",
                cookie,
                "csrf",
                visitor.csrf(),
                "path",
                "/attempts/" + attempt + "/answers/" + item.question,
                "body",
                save.text(Instant.now().toString(), 0));
    }

    /// The row that a save adds.
    static JdbcLimit limit(String name, Site site, int threads, List<Taker> takers) throws IOException, SQLException {
        var turn = new AtomicInteger();
        return JdbcLimit.ofRow(name, site, threads, Save.ROW, statement -> {
            int next = turn.getAndIncrement();
            Taker taker = takers.get(next % takers.size());
            statement.setString(1, taker.attempt);
            statement.setString(2, taker.items.get(next / takers.size() % taker.items.size()).question);
            statement.setInt(3, next);
        });
    }
}
