package org.conventionacademy.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.conventionacademy.LocalStart.CannotStart;

/// Takes every mail that is sent locally, so that nothing leaves the machine and each can be read.
///
/// @param smtpPort where mail is handed in
/// @param webPort where it is read
public record MailCatcher(int smtpPort, int webPort) {

    public String url() {
        return "http://127.0.0.1:" + webPort;
    }

    static MailCatcher start(Path jar, Path folder, MailCatcher chosen, Children children) throws CannotStart {
        var steps = new Steps("Mail catcher");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dgreenmail.smtp.hostname=127.0.0.1",
                "-Dgreenmail.smtp.port=" + chosen.smtpPort,
                "-Dgreenmail.api.hostname=127.0.0.1",
                "-Dgreenmail.api.port=" + chosen.webPort,
                "-Dgreenmail.auth.disabled",
                "-jar",
                jar.toString());
        Child child = children.add(Child.start("mail-catcher", command, Map.of(), folder, steps));
        child.awaitReady(() -> listens(chosen.smtpPort) && listens(chosen.webPort), steps);
        return chosen;
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
