package org.conventionacademy.platform;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// The number of a request: in its log lines, its response header and its problems, so that a person can quote it.
@ApplicationScoped
public class RequestId {
    public static final String MEMBER = "requestId";
    private static final String HEADER = "X-Request-Id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int FIRST_OF_ALL = 10_000;

    private final CurrentVertxRequest request;

    RequestId(CurrentVertxRequest request) {
        this.request = request;
    }

    void number(@Observes Filters filters) {
        filters.register(RequestId::number, FIRST_OF_ALL);
    }

    /// Empty outside a request.
    public Optional<String> current() {
        RoutingContext context = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        return context == null ? Optional.empty() : Optional.ofNullable(context.get(MEMBER));
    }

    private static void number(RoutingContext context) {
        String id = given(context.request().getHeader(HEADER));
        context.put(MEMBER, id);
        context.response().putHeader(HEADER, id);
        MDC.put(MEMBER, id);
        context.next();
    }

    private static String given(@Nullable String sent) {
        return sent != null && SANE.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
