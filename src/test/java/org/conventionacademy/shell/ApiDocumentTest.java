package org.conventionacademy.shell;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class ApiDocumentTest {
    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper()
                .readTree(given().queryParam("format", "json")
                        .get("/api/v1/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    @Test
    void itDescribesTheApiAloneAndEachOperationInWords() {
        List<String> wordless = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            // Those of the broken resources of other tests are no part of the product.
            if (path.getKey().startsWith("/api/v1/broken")) {
                continue;
            }
            assertThat(path.getKey()).startsWith("/api/v1/");
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().path("summary").asText().isBlank()) {
                    wordless.add(operation.getKey() + " " + path.getKey());
                }
            }
        }
        assertThat(wordless).isEmpty();
        assertThat(document.path("components").path("schemas").has("TemplateInstance"))
                .isFalse();
    }

    @Test
    void idsAreStringsAsTheAnswersHaveThem() {
        for (String id : List.of("PersonId", "AttemptId", "RevisionId", "ModuleId", "LessonId")) {
            assertThat(document.path("components")
                            .path("schemas")
                            .path(id)
                            .path("type")
                            .asText())
                    .as(id)
                    .isEqualTo("string");
        }
    }

    @Test
    void anExampleHasThePropertiesOfItsSchema() {
        for (Map.Entry<String, JsonNode> example : ApiDocument.examples().properties()) {
            JsonNode schema = document.path("components").path("schemas").path(example.getKey());
            assertThat(schema.path("examples").path(0)).isEqualTo(example.getValue());
            assertThat(names(example.getValue())).as(example.getKey()).isEqualTo(names(schema.path("properties")));
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
