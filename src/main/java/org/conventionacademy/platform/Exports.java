package org.conventionacademy.platform;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Sends tables as files, a few at once on each node.
@ApplicationScoped
public class Exports {
    private final Semaphore places;
    private final long retryAfterSeconds;
    private final CurrentVertxRequest request;

    Exports(ExportSettings settings, CurrentVertxRequest request) {
        this.places = new Semaphore(settings.atOnce());
        this.retryAfterSeconds = settings.retryAfter().toSeconds();
        this.request = request;
    }

    /// A response that writes the table while it is sent.
    ///
    /// @throws Problem TOO_MANY_REQUESTS when as many as may are being written
    public <R> Response download(Table<R> table, TableFormat format) {
        if (!places.tryAcquire()) {
            throw new Problem(ProblemType.TOO_MANY_REQUESTS, "platform_problem_too_many_exports")
                    .retryAfter(retryAfterSeconds);
        }
        RoutingContext context = request.getCurrent();
        AtomicBoolean held = new AtomicBoolean(true);
        Runnable release = () -> {
            if (held.getAndSet(false)) {
                places.release();
            }
        };
        // A reader who goes away before the first byte ends the response without its being written, and a failure in
        // the middle ends the writing without the response's being told.
        context.addEndHandler(ended -> release.run());
        StreamingOutput body = out -> {
            try {
                format.write(table, out);
            } catch (IOException | RuntimeException e) {
                breakOff(context);
                throw e;
            } finally {
                release.run();
            }
        };
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName(table) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /// A file that ends early must not look complete. Over HTTP/1.1 it is the connection that has to go, and to be gone
    /// before anybody else can end the response in good order.
    private static void breakOff(RoutingContext context) {
        if (!context.response().headWritten()) {
            return;
        }
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().reset();
        } else {
            context.request()
                    .connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .completeOnTimeout(null, 5, TimeUnit.SECONDS)
                    .join();
        }
    }
}
