package org.conventionacademy.shell;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.conventionacademy.platform.ProblemDocuments;
import org.conventionacademy.platform.ProblemType;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Sends a reader of pages to sign in; tells a script, a sender of a form and a client of the API that it is needed.
class SignInNeeded {
    private static final int BEFORE_THE_LIBRARY = 1;

    private final ProblemDocuments documents;

    SignInNeeded(ProblemDocuments documents) {
        this.documents = documents;
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_THE_LIBRARY)
    Uni<Response> answer(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        boolean api = ProblemPages.isApi(context.normalizedPath());
        boolean page =
                ProblemPages.fits(context.normalizedPath(), context.request().getHeader(HttpHeaders.ACCEPT))
                        && context.request().getHeader("X-Requested-With") == null
                        && context.request().method().name().equals("GET");
        if (authenticator == null || !(api || page)) {
            return Uni.createFrom().item(needed(null));
        }
        return authenticator
                .getChallenge(context)
                .onFailure()
                .recoverWithNull()
                .map(challenge -> page ? redirected(challenge) : needed(challenge));
    }

    private Response redirected(@Nullable ChallengeData challenge) {
        return challenge != null && challenge.status == 302
                ? Response.status(Response.Status.FOUND)
                        .header(HttpHeaders.LOCATION, challenge.headerContent)
                        .build()
                : needed(null);
    }

    private Response needed(@Nullable ChallengeData challenge) {
        HttpProblem.Builder problem = HttpProblem.builder(documents.of(ProblemType.SIGN_IN_NEEDED));
        if (challenge != null && challenge.status == 401 && challenge.headerName != null) {
            problem.withHeader(challenge.headerName.toString(), challenge.headerContent);
        }
        return problem.build().toResponse();
    }
}
