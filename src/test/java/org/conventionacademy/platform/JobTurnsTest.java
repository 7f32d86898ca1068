package org.conventionacademy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class JobTurnsTest {
    @Inject
    JobTurns turns;

    @Inject
    DataSource database;

    @Test
    void ofManyWhoAskAtOnceOneHasTheTurn() throws Exception {
        String job = job();
        try (var nodes = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> ask = () -> turns.take(job, Duration.ofMinutes(1));
            long taken = nodes.invokeAll(Stream.generate(() -> ask).limit(8).toList()).stream()
                    .filter(answer -> answer.resultNow())
                    .count();
            assertThat(taken).isEqualTo(1);
        }
    }

    @Test
    @ActivateRequestContext
    void turnComesAgainAlthoughNobodyGaveItBack() throws SQLException {
        String job = job();
        assertThat(turns.take(job, Duration.ofMillis(300))).isTrue();
        assertThat(turns.take(job, Duration.ofMillis(300))).isFalse();
        await().atMost(Duration.ofSeconds(5)).until(() -> turns.take(job, Duration.ofMinutes(1)));
    }

    private String job() throws SQLException {
        String job = "test-" + UUID.randomUUID();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("INSERT INTO platform_job VALUES (?, '2000-01-01')")) {
            insert.setString(1, job);
            insert.executeUpdate();
        }
        return job;
    }
}
