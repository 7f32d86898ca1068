package org.conventionacademy.assessment.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.AttemptPasses;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The two cookies that make a pass: the pass itself, sent to the addresses of its attempt alone, and the browser's
/// mark, without which no pass works. Signing out takes the mark away.
@ApplicationScoped
class PassCookies {
    /// A pass as a request brings it.
    record Brought(AttemptId attempt, String pass, String mark) {}

    private static final String PASS = "attempt-pass";
    private static final String MARK = "attempt-mark";
    private static final Set<String> SIGNING_OUT = Set.of("/sign-out", "/signed-out");
    private static final int MARK_BYTES = 16;
    private static final int BEFORE_SIGN_IN = 9_000;
    /// All that a pass opens; the questions are asked here, their key is not told.
    private static final Pattern ADDRESS =
            Pattern.compile("/attempts/(?<attempt>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})"
                    + "(/questions/[^/]+|/answers/[^/]+|/finish|/submit|/time)?");

    private final AttemptPasses passes;
    private final boolean secure;
    private final SecureRandom random = new SecureRandom();

    PassCookies(
            AttemptPasses passes,
            @ConfigProperty(name = "quarkus.oidc.authentication.cookie-force-secure", defaultValue = "false")
                    boolean secure) {
        this.passes = passes;
        this.secure = secure;
    }

    /// Gives the owner, who is signed in, a pass; one that is there is renewed.
    void give(RoutingContext context, AttemptId attempt, PersonId owner, Lang language) {
        String mark = value(context, MARK).orElseGet(this::newMark);
        context.response()
                .addCookie(cookie(context, MARK, mark, "/"))
                .addCookie(cookie(context, PASS, passes.give(attempt, owner, language, mark), "/attempts/" + attempt));
    }

    Optional<Brought> brought(RoutingContext context) {
        Matcher address = ADDRESS.matcher(context.normalizedPath());
        if (!address.matches()) {
            return Optional.empty();
        }
        AttemptId attempt = AttemptId.parse(address.group("attempt"));
        return value(context, PASS).flatMap(pass -> value(context, MARK).map(mark -> new Brought(attempt, pass, mark)));
    }

    void signOut(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (SIGNING_OUT.contains(context.normalizedPath())) {
                        context.response()
                                .addCookie(cookie(context, MARK, "", "/").setMaxAge(0));
                    }
                    context.next();
                },
                BEFORE_SIGN_IN);
    }

    private Cookie cookie(RoutingContext context, String name, String value, String path) {
        return Cookie.cookie(name, value)
                .setPath(path)
                .setHttpOnly(true)
                .setSecure(secure || context.request().isSSL())
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(AttemptPasses.LIFE.toSeconds());
    }

    private static Optional<String> value(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getCookie(name)).map(Cookie::getValue);
    }

    private String newMark() {
        byte[] mark = new byte[MARK_BYTES];
        random.nextBytes(mark);
        return HexFormat.of().formatHex(mark);
    }
}
