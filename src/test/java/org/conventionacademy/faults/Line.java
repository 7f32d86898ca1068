package org.conventionacademy.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A way to one or several servers that can be cut, slowed down, and made to lose a reply.
///
/// Each connection goes to any of the servers that takes it, so that who comes by it meets now one, now another.
final class Line implements AutoCloseable {
    private record Connection(Socket near, Socket far) {
        /// Ends both sides in the middle of whatever passes.
        void reset() {
            Line.reset(near);
            Line.reset(far);
        }
    }

    private final Supplier<List<Integer>> targets;
    private final ServerSocket listener;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Runnable> losesReply = new AtomicReference<>();
    private volatile boolean cut;
    private final AtomicReference<@Nullable Runnable> delayed = new AtomicReference<>();
    private volatile int delayMillis;

    /// @param targets ports of this machine
    Line(Supplier<List<Integer>> targets) {
        this.targets = targets;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /// Breaks every connection, and new ones until [#mend].
    ///
    /// @return whether there was any
    boolean cut() {
        cut = true;
        return breakAll();
    }

    /// Breaks every connection once.
    boolean breakAll() {
        boolean any = false;
        for (Connection connection : List.copyOf(open)) {
            any |= open.remove(connection);
            connection.reset();
        }
        return any;
    }

    void mend() {
        cut = false;
        delayMillis = 0;
        losesReply.set(null);
    }

    /// Lets everything that passes wait.
    ///
    /// @param felt told at the first time that something waits
    void delay(int millis, Runnable felt) {
        delayed.set(felt);
        delayMillis = millis;
    }

    /// Lets the next bytes that a server sends go nowhere, and breaks their connection.
    ///
    /// @param lost told when it has happened
    void loseNextReply(Runnable lost) {
        losesReply.set(lost);
    }

    @Override
    public void close() {
        cut();
        reset(listener);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                Thread.ofVirtual().start(() -> connect(near));
            } catch (IOException e) {
                // Closed: the loop sees it.
            }
        }
    }

    private void connect(Socket near) {
        List<Integer> ports = new ArrayList<>(targets.get());
        Collections.shuffle(ports);
        for (int port : ports) {
            if (cut) {
                break;
            }
            try {
                Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
                far.setTcpNoDelay(true);
                near.setTcpNoDelay(true);
                Connection connection = new Connection(near, far);
                open.add(connection);
                Thread.ofVirtual().start(() -> pass(connection, near, far, false));
                Thread.ofVirtual().start(() -> pass(connection, far, near, true));
                return;
            } catch (IOException e) {
                // That server is away: the next one may be there.
            }
        }
        reset(near);
    }

    private void pass(Connection connection, Socket from, Socket to, boolean reply) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (cut || (reply && told(losesReply))) {
                    break;
                }
                if (delayMillis > 0) {
                    told(delayed);
                    Thread.sleep(delayMillis);
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // Broken, here or by the other side.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(connection);
            connection.reset();
        }
    }

    /// Tells once who waits for it.
    private static boolean told(AtomicReference<@Nullable Runnable> who) {
        Runnable waits = who.getAndSet(null);
        if (waits != null) {
            waits.run();
        }
        return waits != null;
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is gone already.
        }
    }

    private static void reset(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
