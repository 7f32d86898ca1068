package org.conventionacademy.bench;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A trainee who has signed in through Keycloak's form, as a browser does.
///
/// @param cookies the service's cookies, as a browser sends them
/// @param csrf the token that the pages' scripts send back
record Visitor(Realm.Account account, Map<String, String> cookies, String csrf) {
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("name=\"(csrf-token|next|version)\" value=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("data-csrf=\"([^\"]+)\"");

    /// Signs in on the way to a lesson, and accepts the notice on privacy.
    static Visitor signIn(String service, String lesson, Realm.Account account, String password)
            throws IOException, InterruptedException {
        var jar = new Jar();
        try (HttpClient browser = browser(jar)) {
            String action = find(FORM, send(browser, HttpRequest.newBuilder(URI.create(service + lesson))));
            String notice = send(
                    browser,
                    form(action.replace("&amp;", "&"), Map.of("username", account.username(), "password", password)));
            Map<String, String> fields = FIELD.matcher(notice)
                    .results()
                    .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2), (a, b) -> a));
            String page = send(browser, form(service + "/privacy", fields));
            return new Visitor(account, Map.copyOf(jar.of(URI.create(service).getPort())), find(CSRF, page));
        }
    }

    String cookie() {
        return Jar.header(cookies);
    }

    /// Sends a form of a page, as its button does, and goes where that leads.
    ///
    /// @return the browser's cookies from then on
    String press(String url) throws IOException, InterruptedException {
        var jar = new Jar();
        jar.of(URI.create(url).getPort()).putAll(cookies);
        try (HttpClient browser = browser(jar)) {
            send(browser, form(url, Map.of("csrf-token", csrf)));
        }
        return Jar.header(jar.of(URI.create(url).getPort()));
    }

    private static HttpRequest.Builder form(String url, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpClient browser(Jar jar) {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(jar)
                .build();
    }

    private static String send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> response = browser.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.uri() + " answers " + response.statusCode());
        }
        return response.body();
    }

    private static String find(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("A page lacks " + pattern);
        }
        return found.group(1);
    }

    /// Cookies by port, and `Secure` ones on loopback too, as browsers hold it.
    private static final class Jar extends CookieHandler {
        private final Map<Integer, Map<String, String>> byPort = new ConcurrentHashMap<>();

        Map<String, String> of(int port) {
            return byPort.computeIfAbsent(port, p -> new ConcurrentHashMap<>());
        }

        static String header(Map<String, String> cookies) {
            return cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        }

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            Map<String, String> cookies = of(uri.getPort());
            return cookies.isEmpty() ? Map.of() : Map.of("Cookie", List.of(header(cookies)));
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) {
            headers.getOrDefault("set-cookie", List.of()).stream()
                    .flatMap(line -> HttpCookie.parse(line).stream())
                    .forEach(cookie -> {
                        if (cookie.getMaxAge() == 0) {
                            of(uri.getPort()).remove(cookie.getName());
                        } else {
                            of(uri.getPort()).put(cookie.getName(), cookie.getValue());
                        }
                    });
        }
    }
}
