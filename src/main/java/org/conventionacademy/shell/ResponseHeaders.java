package org.conventionacademy.shell;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The headers that every answer carries, whoever made it.
@ApplicationScoped
class ResponseHeaders {
    private static final int BEFORE_SIGN_IN = 9_000;

    private final Assets assets;
    private final String contentPolicy;

    /// @param signInOrigin where people's browsers find Keycloak, if that is not where the service finds it
    ResponseHeaders(
            Assets assets,
            @ConfigProperty(name = "academy.sign-in-origin") Optional<String> signInOrigin,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> authServer) {
        this.assets = assets;
        this.contentPolicy = contentPolicy(
                signInOrigin.or(() -> authServer.map(ResponseHeaders::origin)).orElse(""));
    }

    void add(@Observes Filters filters) {
        filters.register(this::add, BEFORE_SIGN_IN);
    }

    private void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        if (!isDevUi(context)) {
            headers.set("Content-Security-Policy", contentPolicy);
        }
        // A browser must not take a file for anything but what we call it.
        headers.set("X-Content-Type-Options", "nosniff");
        // Which lesson or person someone looked at is nobody else's business.
        headers.set("Referrer-Policy", "same-origin");
        // Nothing here needs a sensor; a script that got in shall not have one.
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        // A page opened from elsewhere shall not hold on to ours.
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            // Production is served over TLS; browsers ignore this over plain HTTP.
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        context.addHeadersEndHandler(end -> keepOrNot(context));
        context.next();
    }

    /// Pages and answers are personal; assets are the same for all.
    private void keepOrNot(RoutingContext context) {
        MultiMap headers = context.response().headers();
        int status = context.response().getStatusCode();
        if (context.normalizedPath().startsWith(Assets.ROOT) && (status == 200 || status == 206 || status == 304)) {
            headers.set("Cache-Control", isCurrentAsset(context) ? "public, max-age=31536000, immutable" : "no-cache");
        } else if (!headers.contains("Cache-Control") || status >= 400) {
            headers.set("Cache-Control", "no-store");
        }
    }

    private boolean isCurrentAsset(RoutingContext context) {
        String name = context.normalizedPath().substring(Assets.ROOT.length());
        String version = context.request().getParam("v");
        return version != null && assets.isCurrent(name, version);
    }

    /// Everything comes from here. A form may end at the sign-in page when the session is over, so that one counts too.
    private static String contentPolicy(String signIn) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + ("form-action 'self' " + signIn).strip()
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static boolean isDevUi(RoutingContext context) {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT
                && context.request().path().startsWith("/q/");
    }
}
