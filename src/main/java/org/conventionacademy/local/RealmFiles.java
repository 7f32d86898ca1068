package org.conventionacademy.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.conventionacademy.LocalStart.CannotStart;

/// The realm as it is deployed, and what the demo adds to it: people, loopback addresses, and a client that trades a
/// password for a token.
record RealmFiles(ObjectNode realm, ObjectNode demo) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param role the last role that the realm file gives, the first being the one that everybody has
    record DemoUser(String username, String password, String name, String role, String country) {}

    static RealmFiles in(Path project) throws CannotStart {
        Path folder = project.resolve("keycloak");
        return new RealmFiles(read(folder.resolve("academy-realm.json")), read(folder.resolve("demo.json")));
    }

    /// What Keycloak imports: fields of the demo join those of the realm, lists are appended, the web client takes the
    /// demo's addresses.
    byte[] merged() {
        ObjectNode all = realm.deepCopy();
        join(all, demo);
        return all.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    /// Short, and another one as soon as anything changes that an import would set.
    String hash(String... more) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(merged());
            for (String part : more) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<DemoUser> users() {
        List<DemoUser> users = new ArrayList<>();
        for (JsonNode user : demo.path("users")) {
            users.add(new DemoUser(
                    user.path("username").asText(),
                    user.path("credentials").path(0).path("value").asText(),
                    user.path("firstName").asText() + " "
                            + user.path("lastName").asText(),
                    user.path("realmRoles")
                            .path(user.path("realmRoles").size() - 1)
                            .asText(),
                    user.path("attributes").path("country").path(0).asText()));
        }
        return users;
    }

    private static void join(ObjectNode into, ObjectNode from) {
        from.properties().forEach(field -> {
            JsonNode present = into.get(field.getKey());
            if (present instanceof ObjectNode object && field.getValue() instanceof ObjectNode more) {
                join(object, more);
            } else if (present instanceof ArrayNode list && field.getValue() instanceof ArrayNode more) {
                more.forEach(element -> append(list, element));
            } else {
                into.set(field.getKey(), field.getValue().deepCopy());
            }
        });
    }

    private static void append(ArrayNode list, JsonNode element) {
        for (JsonNode present : list) {
            if (present instanceof ObjectNode object
                    && element instanceof ObjectNode more
                    && object.has("clientId")
                    && object.get("clientId").equals(more.get("clientId"))) {
                join(object, more);
                return;
            }
        }
        list.add(element.deepCopy());
    }

    private static ObjectNode read(Path file) throws CannotStart {
        try {
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode object) {
                return object;
            }
            throw new CannotStart(file + " is not a JSON object.");
        } catch (IOException e) {
            throw new CannotStart("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }
}
