package org.conventionacademy.local;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Tells the person who waits what is going on, and measures it.
final class Steps {
    private static final long SIGN_OF_LIFE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final String server;
    private final long begun = System.nanoTime();
    private String current = "starting";
    private long nextSign = begun + SIGN_OF_LIFE_NANOS;

    Steps(String server) {
        this.server = server;
    }

    void begin(String step) {
        current = step;
        say(step);
    }

    /// To be called while waiting: prints a line every few seconds, so that nobody thinks it hangs.
    void stillGoing() {
        if (System.nanoTime() >= nextSign) {
            say("still " + current + " (" + soFar().toSeconds() + " s)");
        }
    }

    void done(String result) {
        say(result + " (" + seconds(soFar()) + ")");
    }

    Duration soFar() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private void say(String text) {
        nextSign = System.nanoTime() + SIGN_OF_LIFE_NANOS;
        System.out.println(server + ": " + text);
    }
}
