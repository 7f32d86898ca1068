package org.conventionacademy.shell;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The addresses of style sheets, scripts and drawings. Each carries a hash of the content, so that a browser may keep
/// it for a year.
@ApplicationScoped
public class Assets {
    static final String ROOT = "/assets/";

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /// @param name path below `/assets/`, for example `app.css`
    /// @return for example `/assets/app.css?v=abcdef12`
    public String address(String name) {
        return ROOT + name + "?v=" + version(name);
    }

    boolean isCurrent(String name, String version) {
        return exists(name) && version(name).equals(version);
    }

    private boolean exists(String name) {
        return versions.containsKey(name) || resource(name) != null;
    }

    private String version(String name) {
        return versions.computeIfAbsent(name, Assets::hash);
    }

    private static String hash(String name) {
        try (InputStream in = resource(name)) {
            if (in == null) {
                throw new IllegalArgumentException("No such asset: " + name);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read asset " + name, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable InputStream resource(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/assets/" + name);
    }
}
