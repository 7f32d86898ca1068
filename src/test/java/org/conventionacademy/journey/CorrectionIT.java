package org.conventionacademy.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.conventionacademy.identity.PrivacyNotice;
import org.conventionacademy.local.MariaDb;
import org.conventionacademy.testing.Accounts;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.Browser;
import org.conventionacademy.testing.Browser.Visitor;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.ProductionService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A wrong key is corrected in the browser for one trainee who just failed by it, and for thousands of others; the
/// server is killed while results are marked anew.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CorrectionIT {
    private static final String SCHEMA = "academy_correction_it";
    private static final String MODULE = "network-24-7";
    private static final int OTHERS = 3_000;
    private static final String NOTE = "The answer that counted as right was not the one that the lesson gives.";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String baseUri = RestAssured.baseURI;
    private final int port = RestAssured.port;
    private final Map<String, JsonNode> questions = new HashMap<>();

    private ProductionService service;
    private Browser browser;
    private Account trainee;
    private String attempt = "";
    private String question = "";
    private String oldKey = "";
    private String newKey = "";
    private int asked;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException, SQLException {
        service = ProductionService.start(
                folder,
                SCHEMA,
                LocalServers.databasePort(),
                LocalServers.keycloakPort(),
                Map.of("ACADEMY_CORRECTIONS_BATCH", "20"));
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = service.port();
        assertThat(service.publish()).as(service.output()).isZero();
        browser = Browser.start();
        trainee = Accounts.trainee("KE");
        readTheKeys();
        takeTheQuiz();
        seed();
    }

    @AfterAll
    void stop() {
        RestAssured.baseURI = baseUri;
        RestAssured.port = port;
        browser.close();
        service.close();
    }

    private static Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + LocalServers.databasePort() + "/" + SCHEMA, MariaDb.USER, "");
    }

    private static String one(String sql) {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestSpecification api(Account account) {
        return given().header("Authorization", "Bearer " + account.token()).contentType(ContentType.JSON);
    }

    private void readTheKeys() throws IOException {
        JsonNode revision = JSON.readTree(
                one("SELECT content FROM content_revision WHERE current_slot = 1 AND module = '" + MODULE + "'"));
        revision.path("questions").forEach(each -> questions.put(each.path("id").asText(), each));
        asked = revision.path("quiz").path("ask").asInt();
    }

    private void acceptNotice(Account account) {
        api(account)
                .body(Map.of("version", PrivacyNotice.VERSION))
                .put("/api/v1/me/privacy")
                .then()
                .statusCode(204);
    }

    /// One right answer too few to pass; the question that is to be corrected is answered as it will be right.
    private void takeTheQuiz() {
        acceptNotice(trainee);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api(trainee).get("/api/v1/modules/" + MODULE).statusCode() == 200);
        List<String> lessons =
                api(trainee).get("/api/v1/modules/" + MODULE).jsonPath().getList("lessons.id");
        for (String lesson : lessons) {
            api(trainee)
                    .body(Map.of("read", true))
                    .put("/api/v1/me/modules/" + MODULE + "/lessons/" + lesson)
                    .then()
                    .statusCode(200);
        }
        var begun = api(trainee)
                .post("/api/v1/modules/" + MODULE + "/attempts")
                .then()
                .extract()
                .jsonPath();
        attempt = begun.getString("id");
        int passMark = 70;
        int right = (passMark * asked + 99) / 100 - 1;
        int seq = 0;
        for (String id : begun.<String>getList("items.question")) {
            JsonNode task = questions.get(id).path("task");
            boolean single = task.path("kind").asText().equals("single-choice");
            if (single && question.isEmpty()) {
                question = id;
                oldKey = task.path("key").path(0).asText();
                newKey = options(task)
                        .filter(option -> !option.equals(oldKey))
                        .findFirst()
                        .orElseThrow();
                answer(id, ++seq, List.of(newKey));
            } else if (right > 0) {
                right--;
                answer(id, ++seq, JSON.convertValue(task.path("key"), List.class));
            }
        }
        api(trainee)
                .body(Map.of())
                .post("/api/v1/attempts/" + attempt + "/submit")
                .then()
                .statusCode(200);
        assertThat(question).isNotEmpty();
        assertThat(score()).isLessThan(new BigDecimal(passMark));
    }

    private static Stream<String> options(JsonNode task) {
        return StreamSupport.stream(task.path("options").spliterator(), false).map(JsonNode::asText);
    }

    private void answer(String id, int seq, List<?> choice) {
        api(trainee)
                .body(Map.of("client", "phone", "seq", seq, "seen", 0, "choice", choice))
                .put("/api/v1/attempts/" + attempt + "/answers/" + id)
                .then()
                .statusCode(200);
    }

    private BigDecimal score() {
        return new BigDecimal(one("SELECT score_percent FROM assessment_attempt WHERE id = '" + attempt + "'"));
    }

    /// Every second of the others answered as the old key says.
    private void seed() throws SQLException {
        String attemptOf = "CAST(CONCAT('00000000-0000-7000-8000-', LPAD(HEX(s.seq), 12, '0')) AS UUID)";
        String personOf = "CAST(CONCAT('00000000-0000-7000-9000-', LPAD(HEX(s.seq), 12, '0')) AS UUID)";
        String others = " JOIN seq_1_to_" + OTHERS + " s WHERE ";
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO assessment_attempt (id, person, module, revision, lang, number, state, seed,"
                    + " pass_mark, late_rule, started_at, deadline_at, closes_at, saves, ended_at, ended_by,"
                    + " score_percent, passed, exposures_kept) SELECT " + attemptOf + ", " + personOf
                    + ", module, revision, lang, number, state, seed, pass_mark, late_rule, started_at, deadline_at,"
                    + " closes_at, saves, ended_at, ended_by, score_percent + IF(s.seq % 2, 0, 100 / " + asked + "),"
                    + " s.seq % 2 = 0, TRUE FROM assessment_attempt" + others + "id = '" + attempt + "'");
            statement.execute("INSERT INTO assessment_attempt_item (attempt, position, question, options, max_points,"
                    + " points, graded_version) SELECT " + attemptOf + ", position, question, options, max_points,"
                    + " IF(question = '" + question + "' AND s.seq % 2 = 0, 1, points), graded_version"
                    + " FROM assessment_attempt_item" + others + "attempt = '" + attempt + "'");
            statement.execute("INSERT INTO assessment_answer (attempt, question, client, seq, seen, version, state,"
                    + " choice, received_at) SELECT " + attemptOf + ", question, client, a.seq, seen, version, state,"
                    + " IF(question = '" + question + "' AND s.seq % 2 = 0, '" + oldKey + "', choice), received_at"
                    + " FROM assessment_answer a JOIN seq_1_to_" + OTHERS + " s WHERE attempt = '" + attempt + "'");
        }
    }

    private Page as(String user) {
        Page page = browser.visitor(Visitor.laptop("http://127.0.0.1:" + service.port()));
        SignIn.as(page, user);
        return page;
    }

    private Page trainee() {
        Page page = browser.visitor(Visitor.laptop("http://127.0.0.1:" + service.port()));
        SignIn.as(page, trainee.username());
        return page;
    }

    @Test
    void keyIsCorrectedOverAKilledServerAndEverybodySeesTheSame() throws IOException, InterruptedException {
        Page page = as("ines");
        prepare(page);
        preview(page);
        page.locator("form[action$='/apply'] button").click();
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        killInTheMiddle(id);
        untilDone(page, id);
        auditTells(id);
        figuresAgree();
        traineeIsTold();
        otherDraftIsOvertaken(page);
    }

    private void prepare(Page page) {
        page.navigate("/teach/modules/" + MODULE + "/corrections");
        Pages.lookInBoth(page, "corrections-none");
        page.navigate("/teach/modules/" + MODULE + "/corrections/new?question=" + question);
        Pages.lookInBoth(page, "correction-form");

        page.locator("#note-en").fill("too short");
        page.locator("form[action$='/corrections'] button[type=submit]").click();
        assertThat(page.locator(".error-summary").isVisible()).isTrue();
        assertThat(page.locator("#note-en").inputValue()).isEqualTo("too short");

        page.locator("#key input[value='" + newKey + "']").check();
        page.locator("#note-en").fill(NOTE);
        page.locator("#note-ar").fill("الإجابة التي احتُسبت صحيحة لم تكن ما يقوله الدرس.");
        page.locator("form[action$='/corrections'] button[type=submit]").click();
    }

    /// The page shows how far it is, and by itself what it has found.
    private void preview(Page page) {
        page.locator("form[action$='/apply']").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(cells(page, "keep-better")).containsExactly("1,501", "0", "1,501", "0", "1", "0", "0");
        assertThat(cells(page, "recompute")).containsExactly("1,501", "1,500", "1,501", "1,500", "1", "0", "0");
        Pages.lookInBoth(page, "correction-preview");
        page.locator("a[href*='policy=recompute']").first().click();
        assertThat(page.locator("table").last().locator("tbody tr").count()).isEqualTo(50);
        assertThat(page.locator("input[value=recompute]").isChecked()).isTrue();
        page.locator("input[value=keep-better]").check();
        assertThat(score())
                .isEqualByComparingTo(new BigDecimal(
                        one("SELECT score_percent FROM assessment_attempt" + " WHERE id = '" + attempt + "'")));
        assertThat(one("SELECT COUNT(*) FROM assessment_remark")).isEqualTo("0");
    }

    private static List<String> cells(Page page, String policy) {
        return page.locator("tbody tr:has(a[href*='policy=" + policy + "']) td").allInnerTexts();
    }

    private void killInTheMiddle(String id) throws IOException, InterruptedException {
        String lookedAt = "SELECT looked_at FROM authoring_correction WHERE state = 'MARKING' AND id = '" + id + "'";
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    String number = one(lookedAt);
                    return !number.isEmpty() && Integer.parseInt(number) >= 100;
                });
        service.restart();
        int killedAt = Integer.parseInt(one("SELECT COUNT(*) FROM assessment_remark WHERE at < '"
                + one("SELECT UTC_TIMESTAMP(6) - INTERVAL 1 MICROSECOND") + "'"));
        assertThat(killedAt).as("results marked before the server was killed").isBetween(1, 1_501);
    }

    private void untilDone(Page page, String id) {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> one("SELECT state FROM authoring_correction WHERE id = '" + id + "'")
                        .equals("DONE"));
        assertThat(one("SELECT looked_at = total AND total = " + (OTHERS + 1)
                        + " FROM authoring_correction WHERE id = '" + id + "'"))
                .isEqualTo("1");
        assertThat(one("SELECT COUNT(*) FROM assessment_remark")).isEqualTo("1501");
        assertThat(one("SELECT COUNT(*) FROM assessment_attempt WHERE passed")).isEqualTo(String.valueOf(OTHERS + 1));
        page.navigate("/teach/modules/" + MODULE + "/corrections/" + id);
        assertThat(page.locator("table").first().locator("tbody td").allInnerTexts())
                .containsExactly("1,501", "0", "1,501", "0", "1", "0", "0");
        Pages.lookInBoth(page, "correction-done");
        page.navigate("/teach/modules/" + MODULE + "/corrections");
        Pages.lookInBoth(page, "corrections");
    }

    private static void auditTells(String id) {
        String of = " FROM platform_audit WHERE subject = 'correction:" + id + "' AND action = ";
        assertThat(one("SELECT COUNT(*)" + of + "'correction-applied'")).isEqualTo("1");
        assertThat(one("SELECT reason" + of + "'correction-applied'")).isEqualTo(NOTE);
        assertThat(one("SELECT facts" + of + "'correction-applied'")).contains("keep-better", MODULE);
        assertThat(one("SELECT facts" + of + "'correction-finished'")).contains("\"passes\":1501");
    }

    /// The page of completion, the API and the export for machines.
    private void figuresAgree() {
        String score = score().stripTrailingZeros().toPlainString();
        var completion = api(trainee).get("/api/v1/me/completions").jsonPath();
        assertThat(new BigDecimal(completion.getString("[0].score"))).isEqualByComparingTo(score);
        Page page = trainee();
        page.navigate("/completions/" + completion.getString("[0].id"));
        assertThat(page.locator("main").innerText()).contains(score + "%");
        page.navigate("/modules/" + MODULE);
        assertThat(page.locator("main").innerText()).contains(score + "%");

        Account administrator = Accounts.with("administrator", "KE");
        acceptNotice(administrator);
        String number = completion.getString("[0].number");
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(api(administrator)
                                .accept("text/csv")
                                .get("/api/v1/reports/completions.csv?module=" + MODULE)
                                .asString()
                                .lines())
                        .anySatisfy(line -> assertThat(line).contains(number, score)));
    }

    private void traineeIsTold() {
        Page page = trainee();
        page.locator("a[href='/me/corrections']").first().click();
        assertThat(page.locator("main").innerText()).contains(NOTE);
        Pages.lookInBoth(page, "correction-notes");
        page.navigate("/attempts/" + attempt + "/review");
        assertThat(page.locator("main").innerText()).contains(NOTE);
        Pages.lookInBoth(page, "review-corrected");
        page.navigate("/me/corrections");
        page.locator("form[action$='/seen'] button").click();
        assertThat(page.locator("form[action$='/seen']").count()).isZero();
        page.navigate("/");
        assertThat(page.locator("main a[href='/me/corrections']").count()).isZero();
    }

    /// Two people correct one question: who comes second is told, and keeps what they entered.
    private void otherDraftIsOvertaken(Page page) {
        String next = one("SELECT id FROM content_question WHERE module = '" + MODULE + "' AND code ="
                + " (SELECT code FROM content_question WHERE id = '" + question + "') ORDER BY number DESC LIMIT 1");
        assertThat(UUID.fromString(next)).isNotEqualTo(UUID.fromString(question));
        String first = draft(page, next, oldKey);
        String second = draft(page, next, third());
        page.navigate("/teach/modules/" + MODULE + "/corrections/" + first);
        page.locator("form[action$='/apply'] button").click();
        page.navigate("/teach/modules/" + MODULE + "/corrections/" + second);
        page.locator("form[action$='/apply'] button").click();
        assertThat(page.locator(".error-summary").isVisible()).isTrue();
        Pages.look(page, "correction-overtaken");
        page.locator(".error-summary a").click();
        assertThat(page.locator("#note-en").inputValue()).isEqualTo(NOTE);
        assertThat(page.locator("#key input[value='" + third() + "']").isChecked())
                .isTrue();
    }

    private String third() {
        return options(questions.get(question).path("task"))
                .filter(option -> !option.equals(oldKey) && !option.equals(newKey))
                .findFirst()
                .orElseThrow();
    }

    private String draft(Page page, String revision, String key) {
        page.navigate("/teach/modules/" + MODULE + "/corrections/new?question=" + revision);
        page.locator("#key input[value='" + key + "']").check();
        page.locator("#note-en").fill(NOTE);
        page.locator("form[action$='/corrections'] button[type=submit]").click();
        page.locator("form[action$='/apply']").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }
}
