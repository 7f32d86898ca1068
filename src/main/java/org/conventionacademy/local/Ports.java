package org.conventionacademy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.conventionacademy.LocalStart.CannotStart;

/// The ports of a data folder. They are chosen once and kept while they are free, so that sessions and bookmarks
/// outlive a restart.
final class Ports {
    private final Path file;
    private final Properties kept = new Properties();

    Ports(Path folder) {
        this.file = folder.resolve("ports.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    synchronized int of(String name) throws CannotStart {
        String last = kept.getProperty(name);
        if (last != null && isFree(Integer.parseInt(last))) {
            return Integer.parseInt(last);
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            kept.setProperty(name, Integer.toString(port));
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var writer = Files.newBufferedWriter(file)) {
                kept.store(writer, null);
            }
            return port;
        } catch (IOException e) {
            throw new CannotStart("No free port was found on 127.0.0.1: " + e.getMessage());
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
