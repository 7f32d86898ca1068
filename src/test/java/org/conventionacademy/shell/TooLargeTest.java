package org.conventionacademy.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Clients that write all they have before they read, as browsers do on a slow line.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class TooLargeTest {
    private static final int PIECE = 64 * 1024;
    private static final int PATIENCE = 30_000;

    @RepeatedTest(20)
    void whoSendsAllOfItFirstStillReadsWhy() throws IOException {
        try (Socket line = announced(4L << 20)) {
            send(line.getOutputStream(), 4 << 20);
            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("That is too much at once");
        }
    }

    @Test
    void whoGoesOnForEverIsCutOff() throws IOException {
        try (Socket line = announced(1L << 40)) {
            assertThat(sendable(line.getOutputStream(), 1 << 30)).isLessThan(1 << 30);
        }
    }

    @Test
    void whoFallsSilentIsCutOff() throws IOException {
        try (Socket line = announced(4L << 20)) {
            send(line.getOutputStream(), PIECE);
            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413 ");
        }
    }

    private static Socket announced(long length) throws IOException {
        Socket line = new Socket("localhost", RestAssured.port);
        line.setSoTimeout(PATIENCE);
        String head = "POST /help HTTP/1.1\r\nHost: localhost:%d\r\nAccept: text/html\r\nContent-Length: %d\r\n\r\n"
                .formatted(RestAssured.port, length);
        line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return line;
    }

    private static void send(OutputStream line, int bytes) throws IOException {
        for (int sent = 0; sent < bytes; sent += PIECE) {
            line.write(new byte[PIECE]);
        }
    }

    private static long sendable(OutputStream line, int bytes) {
        long sent = 0;
        try {
            for (; sent < bytes; sent += PIECE) {
                line.write(new byte[PIECE]);
            }
        } catch (IOException e) {
            return sent;
        }
        return sent;
    }
}
