package org.conventionacademy.faults;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The way of a browser: pages and their script, with cookies and the token of forms.
final class PageDoor extends Door {
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern SAVE = Pattern.compile("data-save=\"/attempts/[^/]+/answers/([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
    private static final Pattern ATTEMPT = Pattern.compile("/attempts/([0-9a-f-]{36})");
    private static final int MOST_REDIRECTS = 6;

    private static final Pattern OF_ATTEMPT = Pattern.compile("^/attempts/([0-9a-f-]{36})(/.*)?$");
    private static final String SESSION = "q_session";
    private static final String CSRF = "csrf-token";
    private static final String MARK = "attempt-mark";
    private static final String PASS = "attempt-pass";

    private final Map<String, String> ours = new ConcurrentHashMap<>();
    private final Map<String, String> passes = new ConcurrentHashMap<>();
    private volatile boolean signedIn;

    PageDoor(Line line, Account account, Witness witness) {
        super(line, account, witness);
    }

    /// Loses the session, as it is lost when it runs out. The passes of attempts stay.
    void forget() {
        signedIn = false;
        ours.keySet().removeIf(name -> name.startsWith(SESSION));
    }

    @Override
    Opened start(String module) throws Unclear, InterruptedException {
        HttpResponse<String> reply = post("/modules/" + module + "/quiz", Map.of());
        Matcher attempt = ATTEMPT.matcher(location(reply));
        if (!attempt.find()) {
            throw unexpected(reply);
        }
        return new Opened(UUID.fromString(attempt.group(1)), List.of());
    }

    @Override
    Asked question(Opened attempt, int position) throws Unclear, InterruptedException {
        HttpResponse<String> reply =
                call(HttpRequest.newBuilder(at("/attempts/" + attempt.attempt() + "/questions/" + position)));
        if (location(reply).endsWith("/review")) {
            throw new Unclear("it is over");
        }
        String shown = reply.body().split("<template", 2)[0];
        Matcher question = SAVE.matcher(shown);
        Matcher seen = SEEN.matcher(shown);
        if (reply.statusCode() != 200 || !question.find() || !seen.find()) {
            throw unexpected(reply);
        }
        return new Asked(UUID.fromString(question.group(1)), Slots.of(shown), Integer.parseInt(seen.group(1)));
    }

    @Override
    Told save(UUID attempt, Save save) throws Unclear, InterruptedException {
        boolean byPass = !signedIn;
        Told told = told(call(script("/attempts/" + attempt + "/answers/" + save.question())
                .PUT(BodyPublishers.ofString(json(body(save))))));
        if (byPass && !signedIn) {
            witness.deeds().add(Deed.SAVED_BY_PASS);
        }
        return told;
    }

    @Override
    Ending submit(UUID attempt, List<Save> carried, List<Save.Id> named) throws Unclear, InterruptedException {
        HttpResponse<String> reply = call(script("/attempts/" + attempt + "/submit")
                .POST(BodyPublishers.ofString(json(submission(carried, named)))));
        if (reply.statusCode() == 409 && read(reply).hasNonNull("missing")) {
            return new Ending.Missing();
        }
        if (reply.statusCode() != 200 || !read(reply).hasNonNull("endedAt")) {
            throw unexpected(reply);
        }
        return new Ending.Over();
    }

    /// As `quiz.js` sends it.
    private HttpRequest.Builder script(String path) throws Unclear, InterruptedException {
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", csrf())
                .header("X-Requested-With", "JavaScript");
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Unclear, InterruptedException {
        Map<String, String> all = new ConcurrentHashMap<>(fields);
        all.put(CSRF, csrf());
        return call(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(all)));
    }

    private String csrf() throws Unclear, InterruptedException {
        if (!ours.containsKey(CSRF)) {
            signIn();
        }
        return ours.getOrDefault(CSRF, "");
    }

    /// Sends with the session, or with the attempt's pass where there is none. Who is asked to sign in does so and
    /// sends again later.
    private HttpResponse<String> call(HttpRequest.Builder request) throws Unclear, InterruptedException {
        Matcher address = OF_ATTEMPT.matcher(request.copy().build().uri().getPath());
        String attempt = address.matches() ? address.group(1) : "";
        if (!passes.containsKey(attempt)) {
            signIn();
        }
        Map<String, String> cookies = new ConcurrentHashMap<>(ours);
        if (passes.containsKey(attempt)) {
            cookies.put(PASS, passes.getOrDefault(attempt, ""));
        }
        HttpResponse<String> reply = keep(ours, send(request.setHeader("Cookie", header(cookies))));
        if (ours.containsKey(PASS)) {
            passes.put(attempt, ours.getOrDefault(PASS, ""));
            ours.remove(PASS);
        }
        boolean challenged = location(reply).contains("/protocol/openid-connect/");
        if (challenged || reply.statusCode() == 401 || reply.statusCode() == 499) {
            forget();
            passes.remove(attempt);
            throw new Unclear("signed out");
        }
        return reply;
    }

    /// Through Keycloak's own form.
    private synchronized void signIn() throws Unclear, InterruptedException {
        if (signedIn) {
            return;
        }
        if (!ours.isEmpty()) {
            witness.deeds().add(Deed.SIGNED_IN_AGAIN);
        }
        Map<String, String> fresh = new ConcurrentHashMap<>(ours);
        fresh.keySet().retainAll(Set.of(CSRF, MARK));
        Map<String, String> keycloaks = new ConcurrentHashMap<>();
        HttpResponse<String> challenge =
                keep(fresh, send(HttpRequest.newBuilder(at("/")).header("Cookie", header(fresh))));
        HttpResponse<String> shown = keep(keycloaks, send(HttpRequest.newBuilder(address(challenge))));
        Matcher action = FORM.matcher(shown.body());
        if (!action.find()) {
            throw new Unclear("Keycloak shows no form");
        }
        HttpResponse<String> back = keep(
                keycloaks,
                send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Cookie", header(keycloaks))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(form(Map.of("username", account.username(), "password", account.password())))));
        String next = location(back);
        for (int i = 0; i < MOST_REDIRECTS && !next.isEmpty(); i++) {
            next = location(keep(
                    fresh, send(HttpRequest.newBuilder(at("/").resolve(next)).header("Cookie", header(fresh)))));
        }
        keep(fresh, send(HttpRequest.newBuilder(at("/privacy")).header("Cookie", header(fresh))));
        if (fresh.keySet().stream().noneMatch(name -> name.startsWith(SESSION)) || !fresh.containsKey(CSRF)) {
            throw new Unclear("not signed in");
        }
        ours.putAll(fresh);
        signedIn = true;
    }

    private static HttpResponse<String> keep(Map<String, String> cookies, HttpResponse<String> reply) {
        reply.headers().allValues("Set-Cookie").stream()
                .flatMap(line -> HttpCookie.parse(line).stream())
                .forEach(cookie -> {
                    if (cookie.getMaxAge() == 0) {
                        cookies.remove(cookie.getName());
                    } else {
                        cookies.put(cookie.getName(), cookie.getValue());
                    }
                });
        return reply;
    }

    private static String header(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static URI address(HttpResponse<String> reply) throws Unclear {
        return URI.create(reply.headers()
                .firstValue("Location")
                .orElseThrow(() -> new Unclear("not sent to Keycloak, but " + reply.statusCode())));
    }

    private static String location(HttpResponse<String> reply) {
        return reply.headers().firstValue("Location").orElse("");
    }
}
