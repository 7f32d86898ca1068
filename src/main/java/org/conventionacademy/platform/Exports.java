package org.conventionacademy.platform;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.Semaphore;

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
        // However the response ends, also when the reader goes away before its first byte.
        request.getCurrent().addEndHandler(ended -> places.release());
        StreamingOutput body = out -> format.write(table, out);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName(table) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
