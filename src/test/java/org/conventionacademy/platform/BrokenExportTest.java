package org.conventionacademy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class BrokenExportTest {
    /// A report whose database goes away after its first portion.
    @Path("/api/v1/broken-export")
    public static class Broken {
        private final Exports exports;

        Broken(Exports exports) {
            this.exports = exports;
        }

        @GET
        @PermitAll
        public Response export() {
            AtomicInteger portion = new AtomicInteger();
            return exports.download(
                    new Table<>(
                            "broken",
                            "Broken",
                            "About",
                            Lang.EN,
                            Instant.EPOCH,
                            List.of(Column.text("text", "Text", 10, text -> text)),
                            () -> {
                                if (portion.incrementAndGet() > 1) {
                                    throw new IllegalStateException("The database is gone");
                                }
                                return Collections.nCopies(50_000, "a line of a report");
                            },
                            written -> List.of()),
                    TableFormat.CSV);
        }
    }

    @Test
    void aFileThatBreaksOffDoesNotLookComplete() throws IOException {
        // More often than files may be written at once: each that broke has given its place back.
        for (int time = 0; time < 12; time++) {
            String answer = raw();
            assertThat(answer).startsWith("HTTP/1.1 200 OK").contains("a line of a report");
            assertThat(answer).doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    private String raw() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET /api/v1/broken-export HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
