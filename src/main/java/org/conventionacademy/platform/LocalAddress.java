package org.conventionacademy.platform;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// An address to go back to that came with a request: only ever a path on this service.
public final class LocalAddress {
    private LocalAddress() {}

    public static String orHome(@Nullable String address) {
        return isLocal(address) && address != null ? address : "/";
    }

    private static boolean isLocal(@Nullable String address) {
        if (address == null || !address.startsWith("/") || address.startsWith("//") || address.contains("\\")) {
            return false;
        }
        try {
            URI uri = new URI(address);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
