package org.conventionacademy.testing;

import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A way to a server that can be cut: to whoever uses it the server is then gone, while other users keep it.
public final class Relay {
    private final int target;
    private final int port;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    private Relay(int target, int port) {
        this.target = target;
        this.port = port;
    }

    /// @param target a port of this machine
    public static Relay to(int target) {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Relay relay = new Relay(target, free.getLocalPort());
            free.close();
            relay.mend();
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /// Ends every connection and refuses new ones.
    public void cut() {
        open.forEach(Relay::close);
        open.clear();
    }

    public void mend() {
        // The listener that was closed gives the port free once its thread has noticed.
        ServerSocket listener = await().ignoreExceptions().until(this::listen, socket -> true);
        open.add(listener);
        Thread.ofVirtual().start(() -> accept(listener));
    }

    private ServerSocket listen() throws IOException {
        ServerSocket listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return listener;
    }

    private void accept(ServerSocket listener) {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                open.add(near);
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            } catch (IOException e) {
                // The listener was closed, or the server itself is gone; the loop sees which.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Cut, or ended by the other side.
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
