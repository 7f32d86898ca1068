package org.conventionacademy.shell;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.LocalAddress;
import org.jspecify.annotations.Nullable;

/// `POST /language` keeps the reader's choice for a year and goes back.
///
/// It is a plain route, since the form stands on every page, also where no token against forged forms can be had. Where
/// the form was sent from is checked by the browser's own headers; the worst a forgery could do is to change a
/// language.
@ApplicationScoped
class LanguageChoice {
    private static final int BEFORE_RESOURCES = 1_000;
    private static final long LARGEST = 8_192;

    void route(@Observes Router router) {
        router.post("/language")
                .order(BEFORE_RESOURCES)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST))
                .handler(LanguageChoice::choose);
        router.get("/language").order(BEFORE_RESOURCES).handler(context -> goTo(context, "/"));
    }

    private static void choose(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isFromHere(request)) {
            String lang = request.getFormAttribute("lang");
            Lang.find(lang == null ? "" : lang)
                    .ifPresent(chosen -> context.response().addCookie(cookie(chosen)));
        }
        goTo(context, LocalAddress.orHome(request.getFormAttribute("back")));
    }

    private static boolean isFromHere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return site != null ? site.equals("same-origin") || site.equals("none") : isThisHost(request, origin);
    }

    private static boolean isThisHost(HttpServerRequest request, @Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            return String.valueOf(request.authority()).equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Cookie cookie(Lang lang) {
        return Cookie.cookie(Language.COOKIE, lang.code())
                .setPath("/")
                .setMaxAge(Duration.ofDays(365).toSeconds())
                .setSameSite(CookieSameSite.LAX);
    }

    private static void goTo(RoutingContext context, String address) {
        context.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, address)
                .end();
    }
}
