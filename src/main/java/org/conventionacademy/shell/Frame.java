package org.conventionacademy.shell;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.LocalAddress;
import org.conventionacademy.platform.Texts;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// What the frame around every page shows. It reads the request and its token only, so that a page of error can be
/// drawn when the database is gone.
@ApplicationScoped
@Named("frame")
public class Frame {
    private final CurrentVertxRequest request;
    private final Language language;
    private final Texts texts;
    private final Assets assets;

    Frame(CurrentVertxRequest request, Language language, Texts texts, Assets assets) {
        this.request = request;
        this.language = language;
        this.texts = texts;
        this.assets = assets;
    }

    /// A link of the main navigation.
    public record Link(String href, String text, boolean current) {}

    /// A language on offer.
    public record Choice(String code, String direction, String ownName, boolean current) {}

    public String lang() {
        return language.current().code();
    }

    public String direction() {
        return language.current().direction();
    }

    public String asset(String name) {
        return assets.address(name);
    }

    public boolean signedIn() {
        return caller().isPresent();
    }

    /// The name in the token, else the user name; empty for a guest.
    public String name() {
        return caller().map(Frame::nameOf).orElse("");
    }

    public List<Choice> languages() {
        Lang current = language.current();
        return Arrays.stream(Lang.values())
                .map(lang -> new Choice(lang.code(), lang.direction(), lang.ownName(), lang == current))
                .toList();
    }

    public List<Link> links() {
        return caller().map(this::linksFor).orElse(List.of());
    }

    /// The address of the page at hand, for coming back to it; `/` where it was not asked for with GET.
    public String here() {
        return context()
                .filter(at -> at.request().method().name().equals("GET"))
                .map(at -> at.request().uri())
                .map(LocalAddress::orHome)
                .orElse("/");
    }

    private List<Link> linksFor(SecurityIdentity caller) {
        boolean teaches = caller.hasRole("instructor") || caller.hasRole("administrator");
        boolean reports = caller.hasRole("administrator") || caller.hasRole("focal-point");
        return Stream.of(
                        link("/", "shell_nav_home", true),
                        link("/paths", "shell_nav_paths", true),
                        link("/modules", "shell_nav_modules", true),
                        link("/articles", "shell_nav_articles", true),
                        link("/teach", "shell_nav_teach", teaches),
                        link("/people", "shell_nav_people", reports),
                        link("/reports/completions", "shell_nav_reports", reports))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Link> link(String href, String textKey, boolean shown) {
        return shown
                ? Optional.of(new Link(href, texts.get(language.current(), textKey), isUnder(href)))
                : Optional.empty();
    }

    private boolean isUnder(String href) {
        String path = context().map(RoutingContext::normalizedPath).orElse("");
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }

    private Optional<SecurityIdentity> caller() {
        return context()
                .map(RoutingContext::user)
                .filter(QuarkusHttpUser.class::isInstance)
                .map(user -> ((QuarkusHttpUser) user).getSecurityIdentity())
                .filter(identity -> !identity.isAnonymous());
    }

    private static String nameOf(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof JsonWebToken token && token.getClaim("name") instanceof String name
                ? name
                : caller.getPrincipal().getName();
    }

    private Optional<RoutingContext> context() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(request.getCurrent())
                : Optional.empty();
    }
}
