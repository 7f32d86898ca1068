package org.conventionacademy.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.conventionacademy.assessment.QuizTakers;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.EnrolmentFilter;
import org.conventionacademy.learning.EnrolmentRecords;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.PrivacyAccepted;
import org.conventionacademy.testing.Session;
import org.conventionacademy.testing.Statements;
import org.conventionacademy.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class CompletionReportTest {
    private static final Instant DAY = Instant.parse("2026-04-01T08:30:00Z");
    private static final String API = "/api/v1/reports/completions";
    private static final Pattern PERSON_LINK = Pattern.compile("href=\"/people/([0-9a-f-]{36})\"");

    @Inject
    EnrolmentRecords records;

    @Inject
    CompletionReports reports;

    @Inject
    Wording wording;

    @Inject
    QuizTakers takers;

    @Inject
    Statements statements;

    private final ModuleId module = EnrolmentRecords.freshModule();
    private final Instant asOf = DAY.plus(10, ChronoUnit.DAYS);

    @BeforeEach
    void recordSomeEnrolments() {
        PrivacyAccepted.by(Tokens.adaeze(), Tokens.farida(), Tokens.amina());
        records.enrol(module, "=HYPERLINK(\"http://example.org\")", "KE", "+Office", DAY, null);
        records.complete(
                records.enrol(
                        module, "كريم عبد الرحمن", "EG", "النيابة العامة", DAY.plusSeconds(1), DAY.plusSeconds(2)),
                "EG",
                DAY.plus(2, ChronoUnit.DAYS));
        records.enrol(
                module, "Zoë Müller-Lüdenscheidt", "KE", "Übersee; \"Süd\"", DAY.plusSeconds(3), DAY.plusSeconds(4));
        records.withdraw(records.enrol(module, null, "KE", null, DAY.plusSeconds(5), null), DAY.plusSeconds(9));
    }

    @Test
    void pageFileAndApiGiveTheSameRows() throws IOException {
        List<String> people = api(Tokens.adaeze(), query()).jsonPath().getList("items.person");
        assertThat(people).hasSize(4);
        assertThat(csv(Tokens.adaeze(), query()).stream().map(record -> record.get("person")))
                .isEqualTo(people);
        try (XSSFWorkbook workbook = workbook(Tokens.adaeze(), query())) {
            List<String> inWorkbook = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> inWorkbook.add(row.getCell(1).getStringCellValue()));
            assertThat(inWorkbook.subList(1, 5)).isEqualTo(people);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("=HYPERLINK(\"http://example.org\")");
            assertThat(workbook.getSheet("About this report")).isNotNull();
        }
        Session adaeze = Session.of("adaeze");
        String page = adaeze.get("/reports/completions?" + query()).asString();
        assertThat(page).contains("1 completion of 4 enrolments").contains("11 April 2026, 08:30 UTC");
        Matcher links = PERSON_LINK.matcher(page);
        List<String> onPage = new ArrayList<>();
        while (links.find()) {
            onPage.add(links.group(1));
        }
        assertThat(onPage).isEqualTo(people);
        Response file = adaeze.get("/reports/completions.csv?" + query());
        assertThat(file.asByteArray())
                .isEqualTo(get(Tokens.adaeze(), ".csv?" + query()).asByteArray());
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"completions_2026-04-11T083000Z.csv\"");
    }

    @Test
    void laterCompletionDoesNotChangeAnEarlierReport() {
        var enrolled = records.enrol(module, "Late", "KE", null, DAY.plusSeconds(6), DAY.plusSeconds(7));
        byte[] xlsx = get(Tokens.adaeze(), ".xlsx?" + query()).asByteArray();
        byte[] csv = get(Tokens.adaeze(), ".csv?" + query()).asByteArray();
        String json = api(Tokens.adaeze(), query()).asString();

        records.complete(enrolled, "KE", asOf.plusSeconds(1));

        assertThat(get(Tokens.adaeze(), ".xlsx?" + query()).asByteArray()).isEqualTo(xlsx);
        assertThat(get(Tokens.adaeze(), ".csv?" + query()).asByteArray()).isEqualTo(csv);
        assertThat(api(Tokens.adaeze(), query()).asString()).isEqualTo(json);
        assertThat(api(Tokens.adaeze(), "module=" + module).jsonPath().getInt("totals.completed"))
                .isEqualTo(2);
    }

    @Test
    void totalsAreTheNumbersOfTheirRows() {
        var json = api(Tokens.adaeze(), query()).jsonPath();
        for (String state : List.of("not-started", "in-progress", "completed", "withdrawn")) {
            var rows = api(Tokens.adaeze(), query() + "&state=" + state).jsonPath();
            assertThat(rows.getList("items.state")).hasSize(1).containsOnly(state);
            assertThat(rows.getInt("total")).isEqualTo(1);
            assertThat(rows.getMap("totals")).isEqualTo(json.getMap("totals"));
        }
        assertThat(json.getInt("total")).isEqualTo(4);
    }

    @Test
    void pagesOfOneAsOfMeetEveryRowOnce() {
        List<String> people = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            people.addAll(api(Tokens.adaeze(), query() + "&size=2&page=" + page)
                    .jsonPath()
                    .getList("items.person"));
        }
        assertThat(people).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void csvGuardsTextsAndWritesNumbersAndTimesByType() throws IOException {
        List<CSVRecord> rows = csv(Tokens.adaeze(), query());
        assertThat(rows.get(0).get("name")).isEqualTo("'=HYPERLINK(\"http://example.org\")");
        assertThat(rows.get(0).get("organisation")).isEqualTo("'+Office");
        assertThat(rows.get(1).get("name")).isEqualTo("كريم عبد الرحمن");
        assertThat(rows.get(1).get("score_percent")).isEqualTo("87.50");
        assertThat(rows.get(1).get("completed_at")).isEqualTo("2026-04-03T08:30:00Z");
        assertThat(rows.get(1).get("country_name")).isEqualTo("Egypt");
        assertThat(rows.get(2).get("organisation")).isEqualTo("Übersee; \"Süd\"");
        assertThat(rows.get(3).get("name")).isEmpty();
    }

    @Test
    void workbookOfAnArabicReaderIsInArabic() throws IOException {
        byte[] bytes = given().auth()
                .oauth2(Tokens.adaeze())
                .cookie("lang", "ar")
                .get(API + ".xlsx?" + query())
                .asByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheetAt(0).isRightToLeft()).isTrue();
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("الاسم");
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(3).getStringCellValue())
                    .isEqualTo("مصر");
        }
    }

    @Test
    void revisionsAreNamedInTheReadersLanguage() {
        ModuleRevision revision = takers.revision();
        String number = " " + revision.number();
        assertThat(wording.revisions(Lang.EN, List.of(revision))).isEqualTo("network-24-7 revision" + number);
        assertThat(wording.revisions(Lang.AR, List.of(revision)))
                .contains("\u2068network-24-7\u2069 المراجعة" + number);
    }

    @Test
    void aListAsksTheDatabaseAsOftenForManyRowsAsForOne() {
        long one = statements.during(() -> api(Tokens.adaeze(), query() + "&size=1"));
        long all = statements.during(() -> api(Tokens.adaeze(), query() + "&size=200"));
        // Totals, rows and names; the time that an as-of may not pass; the caller's standing at most.
        assertThat(all).isEqualTo(one).isLessThanOrEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=2199-01-01T00:00:00Z",
                "asOf=yesterday",
                "country=Kenya",
                "country=ZZ",
                "state=done",
                "from=2026-13-01",
                "from=0001-01-01",
                "person=me",
                "language=xx",
                "profession=%3Cb%3E",
                "page=0",
                "page=two",
                "size=201"
            })
    void valuesThatCannotBeUsedAreRefused(String query) {
        for (String format : List.of("", ".csv", ".xlsx")) {
            if (format.isEmpty() || !(query.startsWith("page") || query.startsWith("size"))) {
                Response response = get(Tokens.adaeze(), format + "?" + query);
                assertThat(response.statusCode()).isEqualTo(400);
                assertThat(response.contentType()).contains("application/problem+json");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"from, yesterday", "asOf, 2199-01-01T00:00:00", "state, done", "country, ZZ"})
    void theFormShowsAgainWhatCannotBeUsed(String field, String value) {
        Response page = Session.of("adaeze")
                .get("/reports/completions?organisation=Court+of+" + module + "&" + field + "=" + value);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString())
                .contains("value=\"Court of " + module + "\"")
                .contains("<a href=\"#" + field + "\">")
                .containsOnlyOnce("class=\"field-error\" id=\"" + field + "-error\"")
                .contains(" id=\"" + field + "\"");
        if (field.equals("from") || field.equals("asOf")) {
            assertThat(page.asString()).contains("value=\"" + value + "\"");
        }
    }

    @Test
    void pageWithoutRowsSaysWhy() {
        Session adaeze = Session.of("adaeze");
        assertThat(adaeze.get("/reports/completions?module=nothing-there").asString())
                .contains("Nothing fits these filters.");
        assertThat(adaeze.get("/reports/completions?page=9&" + query()).asString())
                .contains("There is no such page");
    }

    @Test
    void reportOfOnePersonNamesThem() throws IOException {
        PersonId zoe = records.enrol(module, "Zoë Kariuki", "KE", null, DAY.plusSeconds(6), null)
                .person();
        PersonId erased = records.enrol(module, null, "KE", null, DAY.plusSeconds(7), null)
                .person();
        assertThat(Session.of("adaeze")
                        .get("/reports/completions?person=" + zoe + "&" + query())
                        .asString())
                .contains("1 enrolment, Zoë Kariuki, " + module);
        try (XSSFWorkbook workbook = workbook(Tokens.adaeze(), "person=" + erased + "&" + query())) {
            List<String> about = new ArrayList<>();
            workbook.getSheet("About this report")
                    .forEach(row -> about.add(row.getCell(1).getStringCellValue()));
            assertThat(about).contains(erased + ", " + module);
        }
    }

    @Nested
    class FocalPoint {
        @Test
        void isNotToldTheNameOfSomebodyElsewhere() {
            PersonId elsewhere = records.enrol(module, "Hidden Name", "EG", null, DAY.plusSeconds(6), null)
                    .person();
            assertThat(Session.of("farida")
                            .get("/reports/completions?person=" + elsewhere + "&" + query())
                            .asString())
                    .contains(elsewhere + ", Kenya")
                    .doesNotContain("Hidden Name");
        }

        @Test
        void seesOwnCountryOnlyWhateverTheFormat() throws IOException {
            assertThat(api(Tokens.farida(), query()).jsonPath().getList("items.country"))
                    .hasSize(3)
                    .containsOnly("KE");
            assertThat(csv(Tokens.farida(), query()).stream().map(record -> record.get("country")))
                    .hasSize(3)
                    .containsOnly("KE");
            try (XSSFWorkbook workbook = workbook(Tokens.farida(), query())) {
                assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(3);
            }
            assertThat(Session.of("farida")
                            .get("/reports/completions?" + query())
                            .asString())
                    .contains("Kenya")
                    .contains("0 completions of 3 enrolments")
                    .doesNotContain("name=\"country\"");
        }

        @Test
        void isToldWhichCountryIsTheirsWhenAskingForAnother() {
            for (String format : List.of("", ".csv", ".xlsx")) {
                Response response = get(Tokens.farida(), format + "?country=EG&" + query());
                assertThat(response.statusCode()).isEqualTo(403);
                assertThat(response.jsonPath().getString("detail")).contains("Kenya");
            }
        }

        @Test
        void withoutACountrySeesNothingAndIsToldWhy() {
            Person nobody = new Person(
                    new PersonId(UUID.randomUUID()),
                    "lost",
                    "Lost",
                    null,
                    new Profile("KE", null, null, null, Lang.EN),
                    Set.of(Roles.FOCAL_POINT),
                    null);
            EnrolmentFilter everything = new EnrolmentFilter(null, null, null, null, null, null, null, null, null);
            assertThatThrownBy(() -> reports.report(nobody, everything, null, new PageRequest(1, 10)))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_ALLOWED))
                    .hasMessageContaining("identity_no_scope");
            assertThatThrownBy(() -> reports.table(nobody, everything, null, Lang.EN))
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void traineeSeesNoReport() {
        for (String format : List.of("", ".csv", ".xlsx")) {
            assertThat(get(Tokens.amina(), format).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void nobodyIsAskedToSignIn() {
        assertThat(given().get(API).statusCode()).isEqualTo(401);
        assertThat(given().redirects().follow(false).get("/reports/completions").statusCode())
                .isEqualTo(302);
    }

    private String query() {
        return "module=" + module + "&asOf=" + asOf;
    }

    private static Response get(String token, String formatAndQuery) {
        return given().auth().oauth2(token).get(API + formatAndQuery);
    }

    private static Response api(String token, String query) {
        Response response = get(token, "?" + query);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response;
    }

    private static List<CSVRecord> csv(String token, String query) throws IOException {
        String text = new String(get(token, ".csv?" + query).asByteArray(), StandardCharsets.UTF_8);
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))) {
            return parser.getRecords();
        }
    }

    private static XSSFWorkbook workbook(String token, String query) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(get(token, ".xlsx?" + query).asByteArray()));
    }
}
