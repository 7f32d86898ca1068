package org.conventionacademy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.conventionacademy.LocalStart.CannotStart;
import org.junit.jupiter.api.Test;

final class RealmFilesTest {
    private final RealmFiles files;
    private final JsonNode merged;

    RealmFilesTest() throws CannotStart, IOException {
        files = RealmFiles.in(Path.of(System.getProperty("academy.project", "")));
        merged = new ObjectMapper().readTree(files.merged());
    }

    @Test
    void theDeployedRealmHoldsNothingOfTheDemo() {
        assertThat(files.realm().has("users")).isFalse();
        assertThat(files.realm().toString()).doesNotContain("academy-cli", "demo-", "127.0.0.1", "localhost");
    }

    @Test
    void theDemoAddsItsAddressesToTheWebClient() {
        JsonNode web = client("academy-web");
        assertThat(web.path("redirectUris"))
                .extracting(JsonNode::asText)
                .containsExactly("${ACADEMY_PUBLIC_URL}/signed-in", "http://127.0.0.1:*", "http://localhost:*");
        assertThat(web.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(web.path("directAccessGrantsEnabled").asBoolean()).isFalse();
    }

    @Test
    void demoUsersHaveIdsThatOutliveAnImport() {
        assertThat(merged.path("users"))
                .hasSize(6)
                .allSatisfy(user -> assertThat(user.path("id").asText())
                        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}"));
    }

    @Test
    void demoUsersAreShownWithWhatTheyMayBesideLearning() {
        assertThat(files.users())
                .extracting(RealmFiles.DemoUser::role)
                .containsExactlyInAnyOrder(
                        "trainee", "trainee", "trainee", "instructor", "administrator", "focal-point");
    }

    @Test
    void aChangeOfTheRealmChangesTheHash() {
        RealmFiles changed = new RealmFiles(files.realm().deepCopy(), files.demo());
        changed.realm().put("accessTokenLifespan", 60);
        assertThat(changed.hash()).isNotEqualTo(files.hash());
    }

    private JsonNode client(String id) {
        for (JsonNode client : merged.path("clients")) {
            if (client.path("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError(id);
    }
}
