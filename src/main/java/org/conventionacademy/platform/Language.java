package org.conventionacademy.platform;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The language of the request at hand: what the reader chose, else what their profile says, else what the browser asks
/// for.
@ApplicationScoped
public class Language {
    public static final String COOKIE = "lang";
    private static final String PROFILE = "academy.profile-language";

    private final CurrentVertxRequest request;

    Language(CurrentVertxRequest request) {
        this.request = request;
    }

    public Lang current() {
        RoutingContext context = context();
        if (context == null) {
            return Lang.EN;
        }
        return chosen(context)
                .or(() -> Optional.ofNullable(context.<Lang>get(PROFILE)))
                .or(() -> accepted(context))
                .orElse(Lang.EN);
    }

    /// Told once the caller's profile is known.
    public void preferred(Lang lang) {
        RoutingContext context = context();
        if (context != null) {
            context.put(PROFILE, lang);
        }
    }

    private @Nullable RoutingContext context() {
        return Arc.container().requestContext().isActive() ? request.getCurrent() : null;
    }

    private static Optional<Lang> chosen(RoutingContext context) {
        Cookie cookie = context.request().getCookie(COOKIE);
        return cookie == null ? Optional.empty() : Lang.find(cookie.getValue());
    }

    private static Optional<Lang> accepted(RoutingContext context) {
        return context.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .flatMap(tag -> Lang.find(tag).stream())
                .findFirst();
    }
}
