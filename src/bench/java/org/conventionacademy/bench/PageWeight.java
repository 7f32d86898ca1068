package org.conventionacademy.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What pages weigh on the wire, as a real Chromium counts it: bodies as sent, compressed, with their headers.
record PageWeight(String name, List<Transfer> transfers) {
    private static final List<String> CHROMIUM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    /// @param kind `Document`, `Stylesheet`, `Script`, `Image` or `Other`
    record Transfer(String path, String kind, long bytes) {}

    record Opened(String name, String path) {}

    long bytes() {
        return transfers.stream().mapToLong(Transfer::bytes).sum();
    }

    long bytes(String kind) {
        return transfers.stream()
                .filter(transfer -> transfer.kind.equals(kind))
                .mapToLong(Transfer::bytes)
                .sum();
    }

    /// Opens the pages one after the other in a browser with an empty cache, signed in as the visitor.
    static List<PageWeight> of(String service, Visitor visitor, Opened... pages) {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync")))) {
            BrowserContext context = browser.newContext(
                    new Browser.NewContextOptions().setLocale("en").setViewportSize(360, 740));
            context.addCookies(visitor.cookies().entrySet().stream()
                    .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(service))
                    .toList());
            Page page = context.newPage();
            return Stream.of(pages)
                    .map(each -> new PageWeight(each.name, open(context, page, service, each.path)))
                    .toList();
        }
    }

    private static List<Transfer> open(BrowserContext context, Page page, String service, String path) {
        Map<String, JsonObject> responses = new LinkedHashMap<>();
        Map<String, Long> bytes = new LinkedHashMap<>();
        CDPSession devTools = context.newCDPSession(page);
        devTools.on("Network.responseReceived", event -> responses.put(id(event), event));
        devTools.on(
                "Network.loadingFinished",
                event -> bytes.put(id(event), event.get("encodedDataLength").getAsLong()));
        devTools.send("Network.enable");
        page.navigate(service + path);
        page.waitForLoadState();
        page.waitForTimeout(500);
        devTools.detach();
        return bytes.entrySet().stream()
                .filter(transfer -> transfer.getValue() > 0)
                .map(transfer -> {
                    JsonObject event = responses.get(transfer.getKey());
                    String url = event.getAsJsonObject("response").get("url").getAsString();
                    return new Transfer(
                            url.substring(service.length()), event.get("type").getAsString(), transfer.getValue());
                })
                .toList();
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static Path chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), CHROMIUM.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The bytes of pages are counted in Chromium. Install the package chromium, or name the program in CHROMIUM."));
    }
}
