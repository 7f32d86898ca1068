package org.conventionacademy.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.conventionacademy.platform.Causes;
import org.conventionacademy.platform.ProblemDocuments;
import org.conventionacademy.platform.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Answers what fails before or beside any resource: an unknown address, a bad token, a body too large, a crash.
@ApplicationScoped
class ProblemsBeforeResources {
    private static final int AFTER_SIGN_IN = 50;
    private static final int BEFORE_OTHER_FAILURE_HANDLERS = -10_000;
    private static final int LAST = Integer.MAX_VALUE - 1;
    private static final long MOST_DROPPED = 16L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProblemDocuments documents;
    private final ProblemPages pages;
    private final CurrentVertxRequest current;
    private final ObjectMapper json;
    private final long largestBody;

    ProblemsBeforeResources(
            ProblemDocuments documents,
            ProblemPages pages,
            CurrentVertxRequest current,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.documents = documents;
        this.pages = pages;
        this.current = current;
        this.json = json;
        this.largestBody = largestBody.asLongValue();
    }

    void filters(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, AFTER_SIGN_IN);
    }

    void routes(@Observes Router router) {
        router.route().order(BEFORE_OTHER_FAILURE_HANDLERS).failureHandler(this::failed);
        router.route().order(LAST).handler(context -> answer(context, ProblemType.NOT_FOUND));
    }

    private void refuseTooLarge(RoutingContext context) {
        if (announcedLength(context) <= largestBody) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        readOn(context);
        answer(context, ProblemType.TOO_LARGE);
    }

    /// A line that is closed while its client still sends loses the answer on its way: what comes is dropped for a
    /// while before.
    private static void readOn(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpConnection line = request.connection();
        AtomicLong dropped = new AtomicLong();
        request.handler(piece -> {
            if (dropped.addAndGet(piece.length()) > MOST_DROPPED) {
                line.close();
            }
        });
        long patience = context.vertx().setTimer(PATIENCE.toMillis(), late -> line.close());
        Future.all(request.end(), context.addEndHandler()).onComplete(done -> {
            context.vertx().cancelTimer(patience);
            line.close();
        });
        request.resume();
    }

    private static long announcedLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private void failed(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            context.next();
        } else if (goesToSignIn(context)) {
            response.end();
        } else {
            response.headers().remove(HttpHeaders.LOCATION);
            answer(context, typeOf(context));
        }
    }

    /// A page that was asked for is answered by the sign-in page; a form that was sent would be lost that way.
    private static boolean goesToSignIn(RoutingContext context) {
        int status = context.response().getStatusCode();
        boolean redirected = status >= 300 && status < 400;
        boolean read = context.request().method().name().equals("GET")
                || context.request().method().name().equals("HEAD");
        return redirected && (read || !(context.failure() instanceof AuthenticationFailedException));
    }

    private static ProblemType typeOf(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure == null) {
            return ofStatus(context.statusCode());
        }
        if (isSignInAway(failure) || Causes.isOutage(failure)) {
            Log.warnf("A server that this one needs cannot be reached: %s", failure.getMessage());
            return ProblemType.UNAVAILABLE;
        }
        if (failure instanceof AuthenticationException || failure instanceof UnauthorizedException) {
            Log.debug("Not signed in", failure);
            return ProblemType.SIGN_IN_NEEDED;
        }
        if (failure instanceof ForbiddenException) {
            return ProblemType.NOT_ALLOWED;
        }
        ProblemType type = ofStatus(context.statusCode());
        if (type == ProblemType.INTERNAL) {
            Log.errorf(failure, "%s %s failed", context.request().method(), context.normalizedPath());
        }
        return type;
    }

    private static ProblemType ofStatus(int status) {
        return switch (status) {
            case 400, 414, 431 -> ProblemType.BAD_REQUEST;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default -> ProblemType.INTERNAL;
        };
    }

    /// Before any resource nothing but Keycloak is asked: a connection that fails or breaks off is one to Keycloak.
    static boolean isSignInAway(@Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof OIDCException || t instanceof SocketException || t instanceof HttpClosedException) {
                return true;
            }
        }
        return false;
    }

    private void answer(RoutingContext context, ProblemType type) {
        ManagedContext scope = Arc.container().requestContext();
        boolean opened = !scope.isActive();
        if (opened) {
            scope.activate();
        }
        try {
            current.setCurrent(context);
            write(context, documents.of(type));
        } finally {
            if (opened) {
                scope.terminate();
            }
        }
    }

    private void write(RoutingContext context, HttpProblem problem) {
        HttpServerResponse response = context.response().setStatusCode(problem.getStatusCode());
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, String.valueOf(value)));
        if (ProblemPages.fits(context.normalizedPath(), context.request().getHeader(HttpHeaders.ACCEPT))) {
            String back = Back.after(
                    context.request().method().name(),
                    URI.create(context.request().absoluteURI()),
                    name -> context.request().getHeader(name));
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .end(pages.draw(problem, back));
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                    .end(document(problem));
        }
    }

    private String document(HttpProblem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
