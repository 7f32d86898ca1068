package org.conventionacademy.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// The API's description is of the API alone, and shows an example of what it answers, from `openapi-examples.json`.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        List.copyOf(document.getPaths().getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith("/api/"))
                .forEach(document.getPaths()::removePathItem);
        Map<String, Schema> schemas =
                Objects.requireNonNull(document.getComponents().getSchemas());
        examples()
                .properties()
                .forEach(example -> Objects.requireNonNull(schemas.get(example.getKey()), example.getKey())
                        .addExample(example.getValue()));
    }

    static JsonNode examples() {
        try (InputStream in = ApiDocument.class.getResourceAsStream("/openapi-examples.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
