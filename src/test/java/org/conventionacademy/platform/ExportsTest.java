package org.conventionacademy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExportsTest {
    private static final Table<String> TABLE =
            new Table<>("t", "T", "About", Lang.EN, Instant.EPOCH, List.of(), List::of, written -> List.of());

    private final Deque<Handler<AsyncResult<Void>>> open = new ArrayDeque<>();
    private final Exports exports = new Exports(new Settings(), new Request());

    @Test
    void aThirdFileAtOnceIsRefusedUntilOneHasEnded() {
        exports.download(TABLE, TableFormat.CSV);
        exports.download(TABLE, TableFormat.XLSX);
        assertThatThrownBy(() -> exports.download(TABLE, TableFormat.CSV))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
                    assertThat(problem.retryAfterSeconds()).isEqualTo(10);
                });

        open.removeFirst().handle(Future.succeededFuture());

        assertThat(exports.download(TABLE, TableFormat.CSV).getHeaderString("Content-Disposition"))
                .isEqualTo("attachment; filename=\"t_1970-01-01T000000Z.csv\"");
    }

    private static final class Settings implements ExportSettings {
        @Override
        public int atOnce() {
            return 2;
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(10);
        }
    }

    /// A request that tells only who wants to know of its end.
    private final class Request extends CurrentVertxRequest {
        @Override
        @SuppressWarnings("unchecked")
        public RoutingContext getCurrent() {
            return (RoutingContext) Proxy.newProxyInstance(
                    RoutingContext.class.getClassLoader(),
                    new Class<?>[] {RoutingContext.class},
                    (proxy, method, args) -> {
                        open.add((Handler<AsyncResult<Void>>) args[0]);
                        return 1;
                    });
        }
    }
}
