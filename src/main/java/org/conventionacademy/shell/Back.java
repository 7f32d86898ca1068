package org.conventionacademy.shell;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.UnaryOperator;
import org.conventionacademy.platform.LocalAddress;
import org.jspecify.annotations.Nullable;

/// Where to go on after signing in: the page asked for, else the page whose form was sent.
final class Back {
    private Back() {}

    static String after(String method, URI asked, UnaryOperator<@Nullable String> header) {
        return method.equals("GET") || method.equals("HEAD") ? path(asked) : referring(asked, header.apply("Referer"));
    }

    private static String referring(URI asked, @Nullable String referer) {
        if (referer == null) {
            return "/";
        }
        try {
            URI from = new URI(referer);
            return asked.getAuthority() != null && asked.getAuthority().equals(from.getAuthority()) ? path(from) : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }

    private static String path(URI uri) {
        String query = uri.getRawQuery();
        return LocalAddress.orHome(uri.getRawPath() + (query == null ? "" : "?" + query));
    }
}
