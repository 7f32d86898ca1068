package org.conventionacademy.testing;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A browser with a profile on the disk that can be killed as by the power switch.
public final class KillableBrowser implements AutoCloseable {
    private final Process process;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private KillableBrowser(Process process, Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.process = process;
        this.playwright = playwright;
        this.browser = browser;
    }

    public static KillableBrowser start(Path profile) throws IOException {
        Path port = profile.resolve("DevToolsActivePort");
        Files.deleteIfExists(port);
        List<String> command = new ArrayList<>(List.of(Browser.chromium().toString(), "--headless"));
        command.addAll(Browser.FLAGS);
        command.add("--remote-debugging-port=0");
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("output").toFile())
                .start();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> Files.readAllLines(port).size() >= 2);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new KillableBrowser(
                process,
                playwright,
                playwright
                        .chromium()
                        .connectOverCDP(
                                "http://127.0.0.1:" + Files.readAllLines(port).getFirst()));
    }

    /// A page of the profile's own cookies and storage.
    public Page page(String address) {
        BrowserContext context = browser.contexts().getFirst();
        Page page =
                context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
        page.setDefaultTimeout(30_000);
        page.navigate(address);
        return page;
    }

    public void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        playwright.close();
    }
}
