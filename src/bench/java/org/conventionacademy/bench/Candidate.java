package org.conventionacademy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// A trainee at the exam: what they have sent, and what the service has acknowledged.
///
/// They answer each question in turn, and then each once more and otherwise; three of four of the later answers are
/// right.
final class Candidate {
    private final Realm.Account account;
    private final String token;
    private final Key key;
    private final Random random;
    private final String client = Save.newClient();
    private final List<Item> items = new ArrayList<>();
    private final List<Save> sent = new ArrayList<>();
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private String attempt = "";
    private String contact = "";
    private long contactAt;
    private Result result;

    private record Item(String question, List<String> options) {}

    /// A save that the service has confirmed.
    record Acknowledged(Save save, String state, int version) {}

    /// What the service has replied to the submission.
    record Result(String score, boolean passed) {}

    /// @param n makes the answers the same in every run, as far as the questions are
    Candidate(Realm.Account account, String token, Key key, int n) {
        this.account = account;
        this.token = token;
        this.key = key;
        random = new Random(n);
    }

    UUID person() {
        return account.id();
    }

    String token() {
        return token;
    }

    /// Empty before it is started.
    String attempt() {
        return attempt;
    }

    List<String> asked() {
        return items.stream().map(Item::question).toList();
    }

    List<Save> sent() {
        return sent;
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /// Null where the submission was never answered.
    Result result() {
        return result;
    }

    void started(JsonNode reply) {
        attempt = reply.path("id").asText();
        reply.path("items").forEach(item -> {
            List<String> options = new ArrayList<>();
            item.path("options").forEach(option -> options.add(option.path("id").asText()));
            items.add(new Item(item.path("question").asText(), options));
        });
        heard(reply);
    }

    Save nextSave() {
        int n = sent.size();
        Item item = items.get(n % items.size());
        List<String> choice = n < items.size() ? any(item) : another(item, sent.get(n - items.size()));
        var save = new Save(client, n + 1, item.question, versions.getOrDefault(item.question, 0), choice);
        sent.add(save);
        return save;
    }

    String text(Save save) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - contactAt);
        return save.text(contact, elapsed.toMillis());
    }

    void saved(JsonNode reply) {
        Save save = sent.getLast();
        acknowledged.add(new Acknowledged(
                save, reply.path("state").asText(), reply.path("version").asInt()));
        versions.put(save.question(), reply.path("currentVersion").asInt());
        heard(reply);
    }

    void submitted(JsonNode reply) {
        result = new Result(
                reply.path("scorePercent").asText(), reply.path("passed").asBoolean());
    }

    private void heard(JsonNode reply) {
        contact = reply.path("serverTime").asText(Instant.now().toString());
        contactAt = System.nanoTime();
    }

    private List<String> another(Item item, Save before) {
        List<String> right = key.right(item.question);
        if (random.nextInt(4) > 0 && !right.equals(before.choice())) {
            return right;
        }
        List<String> choice = any(item);
        while (choice.equals(before.choice())) {
            choice = any(item);
        }
        return choice;
    }

    private List<String> any(Item item) {
        List<String> options = item.options;
        if (!key.several(item.question)) {
            return List.of(options.get(random.nextInt(options.size())));
        }
        int bits = 1 + random.nextInt((1 << options.size()) - 1);
        List<String> choice = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if ((bits >> i & 1) == 1) {
                choice.add(options.get(i));
            }
        }
        return choice.stream().sorted().toList();
    }
}
