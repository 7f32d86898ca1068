package org.conventionacademy.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A demo user signed in to the pages through Keycloak's own form, without a browser.
public final class Session {
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final Map<String, String> ours = new HashMap<>();
    private final Map<String, String> keycloaks = new HashMap<>();

    private Session() {}

    /// @param username one of those in `keycloak/demo.json`, who has accepted the notice on privacy
    public static Session of(String username) {
        Session session = new Session();
        Response challenge =
                session.answer(session.ours, session.request(session.ours).get("/people"));
        Response form = session.answer(
                session.keycloaks, session.request(session.keycloaks).get(location(challenge)));
        Matcher action = FORM.matcher(form.asString());
        if (!action.find()) {
            throw new IllegalStateException("Keycloak shows no form: " + form.statusCode());
        }
        Response signedIn = session.answer(
                session.keycloaks,
                session.request(session.keycloaks)
                        .formParam("username", username)
                        .formParam("password", "demo-" + username + "-2026")
                        .post(URI.create(action.group(1).replace("&amp;", "&"))));
        Response last =
                session.answer(session.ours, session.request(session.ours).get(location(signedIn)));
        if (last.statusCode() >= 400) {
            throw new IllegalStateException("Not signed in: " + last.statusCode());
        }
        return session;
    }

    public Response get(String address) {
        return answer(ours, request(ours).get(URI.create(RestAssured.baseURI + ":" + RestAssured.port + address)));
    }

    /// Sends the form of a page, with the token that the page carries.
    public Response post(String page, String address, Map<String, String> fields) {
        String token = token(page);
        return answer(
                ours,
                request(ours)
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParams(fields)
                        .formParam("csrf-token", token)
                        .post(address));
    }

    /// Sends JSON as a script of that page does, with the headers given and no other.
    public Response put(String address, String json, Map<String, String> headers) {
        return answer(
                ours,
                request(ours)
                        .contentType("application/json")
                        .accept("application/json")
                        .headers(headers)
                        .body(json)
                        .put(address));
    }

    /// A cookie of the service, by its name.
    public String cookie(String name) {
        return ours.getOrDefault(name, "");
    }

    /// The Cookie header as the browser sends it.
    public String cookieHeader() {
        return ours.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /// The token that a form of the page carries.
    public String token(String page) {
        Matcher token = CSRF.matcher(get(page).asString());
        if (!token.find()) {
            throw new IllegalStateException("No form on " + page);
        }
        return token.group(1);
    }

    private RequestSpecification request(Map<String, String> cookies) {
        return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
    }

    private Response answer(Map<String, String> cookies, Response response) {
        cookies.putAll(response.cookies());
        return response;
    }

    private static URI location(Response response) {
        String location = response.header("Location");
        if (location == null) {
            throw new IllegalStateException("Expected a redirect, got " + response.statusCode());
        }
        return URI.create(location);
    }
}
