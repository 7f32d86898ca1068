package org.conventionacademy.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conventionacademy.identity.PrivacyNotice;
import org.conventionacademy.journey.SignIn;
import org.conventionacademy.testing.Accounts;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.Browser;
import org.conventionacademy.testing.Browser.Visitor;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.Test;

/// Who may call what: every endpoint in the code against every role, with real tokens and real sessions.
///
/// `access-matrix.txt` names each endpoint; one that is added to the code and not there fails the build.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
final class AccessMatrixIT {
    private static final List<String> CALLERS =
            List.of("nobody", "trainee", "instructor", "administrator", "focal-point");

    private static final String NOT_THERE = "0194f5a0-0000-7000-8000-00000000dead";

    @TestHTTPResource
    URI address;

    record Row(String endpoint, List<Boolean> allowed) {
        String method() {
            return endpoint.substring(0, endpoint.indexOf(' '));
        }

        String path() {
            return endpoint.substring(endpoint.indexOf(' ') + 1)
                    .replace("{module}", "network-24-7")
                    .replace("{id}", isModule() ? "network-24-7" : NOT_THERE)
                    .replace("{lesson}", "why-minutes-matter")
                    .replace("{number}", "41")
                    .replace("{position}", "1")
                    .replace("{lang}", "en")
                    .replaceAll("\\{[^}]+}", NOT_THERE);
        }

        private boolean isModule() {
            return endpoint.contains("/modules/{id}");
        }
    }

    @Test
    void everyEndpointStandsInTheMatrix() throws IOException {
        assertThat(new TreeSet<>(matrix().stream().map(Row::endpoint).toList()))
                .as("endpoints of the code, and rows of access-matrix.txt")
                .isEqualTo(Endpoints.all());
    }

    @Test
    void apiAnswersEachCallerAsTheMatrixSays() throws IOException {
        Map<String, Account> accounts = accounts();
        List<String> wrong = new ArrayList<>();
        for (Row row : matrix()) {
            if (!row.endpoint().contains(" /api/")) {
                continue;
            }
            for (int i = 0; i < CALLERS.size(); i++) {
                String caller = CALLERS.get(i);
                RequestSpecification request =
                        given().contentType(ContentType.JSON).body("{}");
                Account account = accounts.get(caller);
                if (account != null) {
                    request.header("Authorization", "Bearer " + account.token());
                }
                int status = request.request(row.method(), row.path()).statusCode();
                boolean open = status != 401 && status != 403;
                int refusal = account == null ? 401 : 403;
                if (open != row.allowed().get(i) || (!open && status != refusal) || status >= 500) {
                    wrong.add(row.endpoint() + " as " + caller + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void pagesAnswerEachCallerAsTheMatrixSays() throws IOException {
        Map<String, Account> accounts = accounts();
        List<String> wrong = new ArrayList<>();
        try (Browser browser = Browser.start()) {
            for (int i = 0; i < CALLERS.size(); i++) {
                String caller = CALLERS.get(i);
                Page page = browser.visitor(Visitor.laptop(address.toString()));
                Account account = accounts.get(caller);
                if (account != null) {
                    SignIn.as(page, account.username());
                }
                for (Row row : matrix()) {
                    if (account == null) {
                        page.context().clearCookies();
                    }
                    if (!row.endpoint().contains(" /api/")) {
                        check(page.context().request(), row, i, caller, wrong);
                    }
                }
                page.context().close();
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(APIRequestContext request, Row row, int column, String caller, List<String> wrong) {
        RequestOptions options = RequestOptions.create().setMethod(row.method()).setMaxRedirects(0);
        if (row.method().equals("PUT")) {
            options.setHeader("Content-Type", "application/json")
                    .setHeader("X-Requested-With", "JavaScript")
                    .setData("{}");
        } else if (row.method().equals("POST")) {
            options.setHeader("Content-Type", "application/x-www-form-urlencoded")
                    .setData("a=b");
        }
        APIResponse response = request.fetch(row.path(), options);
        int status = response.status();
        boolean toSignIn = status == 302
                && Objects.requireNonNullElse(response.headers().get("location"), "")
                        .contains("/protocol/openid-connect/auth");
        boolean closed = toSignIn || status == 401 || status == 403 || status == 499;
        if (closed == row.allowed().get(column) || status >= 500) {
            wrong.add(row.endpoint() + " as " + caller + ": " + status);
        }
        response.dispose();
    }

    private static Map<String, Account> accounts() {
        Map<String, Account> accounts = new LinkedHashMap<>();
        accounts.put("trainee", Accounts.trainee("KE"));
        accounts.put("instructor", Accounts.with("instructor", "PT"));
        accounts.put("administrator", Accounts.with("administrator", "NG"));
        accounts.put("focal-point", Accounts.focalPointOf("KE"));
        accounts.values()
                .forEach(account -> given().contentType(ContentType.JSON)
                        .header("Authorization", "Bearer " + account.token())
                        .body(Map.of("version", PrivacyNotice.VERSION))
                        .put("/api/v1/me/privacy")
                        .then()
                        .statusCode(204));
        return accounts;
    }

    private static List<Row> matrix() throws IOException {
        try (InputStream in = AccessMatrixIT.class.getResourceAsStream("/access-matrix.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessMatrixIT::row)
                    .collect(Collectors.toList());
        }
    }

    private static Row row(String line) {
        List<String> parts = List.of(line.strip().split("\\s+"));
        return new Row(
                parts.get(0) + " " + parts.get(1),
                parts.subList(2, 2 + CALLERS.size()).stream()
                        .map(cell -> switch (cell) {
                            case "yes" -> true;
                            case "no" -> false;
                            default -> throw new IllegalArgumentException("yes or no: " + line);
                        })
                        .toList());
    }
}
