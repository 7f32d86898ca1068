package org.conventionacademy.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conventionacademy.content.OptionText;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Receipts, checked with a library that did not sign them.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class ReceiptsTest {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    QuizTakers takers;

    @Inject
    Attempts attempts;

    @Inject
    Receipts receipts;

    private PersonId owner;
    private AttemptId attempt;

    @BeforeEach
    void attemptThatHasEnded() {
        takers.revision();
        owner = takers.fresh();
        attempt = takers.answered(owner);
        attempts.submit(attempt, owner, SubmitAttempt.PLAIN);
    }

    private String compact() {
        return receipts.receipt(attempt, owner).compact();
    }

    @Test
    void anotherLibraryVerifiesItWithThePublishedKeys() throws ParseException, JOSEException, IOException {
        Response published = given().get("/receipts/keys");
        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(published.contentType()).contains("application/jwk-set+json");
        assertThat(published.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(published.asString()).doesNotContain("\"d\"");
        JWSObject receipt = JWSObject.parse(compact());
        assertThat(receipt.getHeader().getType()).isEqualTo(new JOSEObjectType("academy-receipt+jws"));
        OctetKeyPair key = JWKSet.parse(published.asString())
                .getKeyByKeyId(receipt.getHeader().getKeyID())
                .toOctetKeyPair();
        assertThat(key.computeThumbprint()).hasToString(key.getKeyID());
        assertThat(receipt.verify(new Ed25519Verifier(key))).isTrue();

        AttemptResult result = attempts.review(attempt, owner, Lang.EN).result();
        JsonNode says = JSON.readTree(receipt.getPayload().toString());
        assertThat(says.path("iss").asText()).isEqualTo("https://academy.test");
        assertThat(says.path("iat").asLong()).isEqualTo(result.endedAt().getEpochSecond());
        assertThat(says.path("jti").asText()).isEqualTo(attempt.toString());
        assertThat(says.path("module").asText()).isEqualTo("network-24-7");
        assertThat(says.path("revision").asText()).isEqualTo(result.revision().toString());
        assertThat(says.path("lang").asText()).isEqualTo("en");
        assertThat(says.path("number").asInt()).isEqualTo(1);
        assertThat(says.path("startedAt").asText()).isEqualTo(result.startedAt().toString());
        assertThat(says.path("endedAt").asText()).isEqualTo(result.endedAt().toString());
        assertThat(says.path("endedBy").asText()).isEqualTo("person");
        assertThat(says.path("scorePercent").asDouble()).isEqualTo(100);
        assertThat(says.path("passMark").asInt()).isEqualTo(result.passMark());
        assertThat(says.path("passed").asBoolean()).isTrue();
        assertThat(says.path("items"))
                .hasSize(takers.revision().quiz().ask())
                .allSatisfy(item -> assertThat(item.path("version").asInt()).isEqualTo(1))
                .allSatisfy(item -> assertThat(item.path("receivedAt").asText()).isNotEmpty());
    }

    @Test
    void itIsTheSameEachTime() {
        String first = compact();
        assertThat(compact()).isEqualTo(first);
        assertThat(receipts.check(first)).isInstanceOf(ReceiptCheck.Genuine.class);
        assertThat(receipts.check("\r\n " + first + "\n")).isInstanceOf(ReceiptCheck.Genuine.class);
        assertThat(((ReceiptCheck.Genuine) receipts.check(first)).receipt())
                .isEqualTo(receipts.receipt(attempt, owner).receipt());
    }

    @Test
    void everyAlteredCopyIsRefused() {
        String genuine = compact();
        for (int i = 0; i < genuine.length(); i++) {
            char at = genuine.charAt(i);
            for (char other : changesOf(at, i, genuine)) {
                String altered = genuine.substring(0, i) + other + genuine.substring(i + 1);
                refused("character " + i + " " + at + " as " + other, altered);
            }
            refused("without character " + i, genuine.substring(0, i) + genuine.substring(i + 1));
            refused("up to character " + i, genuine.substring(0, i));
        }
        String[] parts = genuine.split("\\.");
        refused("payload first", parts[1] + "." + parts[0] + "." + parts[2]);
        refused("signature second", parts[0] + "." + parts[2] + "." + parts[1]);
        refused("padded", genuine + "==");
        refused("a part more", genuine + "." + parts[2]);
        refused("JSON form", "{\"payload\":\"" + parts[1] + "\"}");
        for (int i = 0; i < 3; i++) {
            String[] cut = parts.clone();
            cut[i] = "";
            refused("part " + i + " empty", String.join(".", cut));
        }
    }

    /// One other character for most; each other one where a part ends, since some of its bits carry nothing.
    private static List<Character> changesOf(char at, int i, String text) {
        boolean last = i + 1 == text.length() || text.charAt(i + 1) == '.';
        if (at == '.') {
            return List.of('A', '_');
        }
        return last
                ? ALPHABET.chars()
                        .mapToObj(each -> (char) each)
                        .filter(each -> each != at)
                        .toList()
                : List.of(ALPHABET.charAt((ALPHABET.indexOf(at) + 1) % 64));
    }

    private void refused(String what, String text) {
        assertThat(receipts.check(text)).as(what).isInstanceOf(ReceiptCheck.Refused.class);
    }

    @Test
    void partsOfTwoGenuineReceiptsMakeNone() {
        PersonId other = takers.fresh();
        AttemptId another = takers.answered(other);
        attempts.submit(another, other, SubmitAttempt.PLAIN);
        String[] one = compact().split("\\.");
        String[] two = receipts.receipt(another, other).compact().split("\\.");
        assertThat(one[0]).isEqualTo(two[0]);
        assertThat(receipts.check(one[0] + "." + two[1] + "." + one[2]))
                .isEqualTo(new ReceiptCheck.Refused(ReceiptCheck.Fault.ALTERED));
    }

    @Test
    void forgedHeadersAndForeignKeysAreRefused() throws JOSEException, ParseException {
        JWSObject genuine = JWSObject.parse(compact());
        Payload payload = genuine.getPayload();
        String keyId = genuine.getHeader().getKeyID();
        OctetKeyPair published = JWKSet.parse(given().get("/receipts/keys").asString())
                .getKeyByKeyId(keyId)
                .toOctetKeyPair();
        Map<String, ReceiptCheck.Fault> forged = new LinkedHashMap<>();
        for (String header : List.of(
                "{\"alg\":\"none\",\"typ\":\"academy-receipt+jws\"}",
                "{\"alg\":\"none\",\"kid\":\"%s\",\"typ\":\"academy-receipt+jws\"}".formatted(keyId),
                "{\"alg\":\"RS256\",\"kid\":\"%s\",\"typ\":\"academy-receipt+jws\"}".formatted(keyId),
                "{\"alg\":\"eddsa\",\"kid\":\"%s\",\"typ\":\"academy-receipt+jws\"}".formatted(keyId))) {
            forged.put(replaced(header, genuine), ReceiptCheck.Fault.ALGORITHM);
        }
        forged.put(replaced("{\"alg\":\"none\"}", genuine).replaceFirst("[^.]*$", ""), ReceiptCheck.Fault.MALFORMED);
        for (byte[] secret : List.of(
                published.getDecodedX(),
                published.toString().getBytes(StandardCharsets.UTF_8),
                published.getX().toString().getBytes(StandardCharsets.US_ASCII))) {
            forged.put(signed(JWSAlgorithm.HS256, keyId, payload, new MACSigner(secret)), ReceiptCheck.Fault.ALGORITHM);
        }
        OctetKeyPair own = new OctetKeyPairGenerator(Curve.Ed25519).generate();
        forged.put(signed(JWSAlgorithm.EdDSA, keyId, payload, new Ed25519Signer(own)), ReceiptCheck.Fault.ALTERED);
        forged.put(
                signed(JWSAlgorithm.EdDSA, own.computeThumbprint().toString(), payload, new Ed25519Signer(own)),
                ReceiptCheck.Fault.UNKNOWN_KEY);
        for (String header : List.of(
                "{\"alg\":\"EdDSA\",\"typ\":\"academy-receipt+jws\",\"kid\":\"%s\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"academy-receipt+jws\",\"jwk\":"
                        + own.toPublicJWK().toJSONString() + "}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"academy-receipt+jws\",\"b64\":false,\"crit\":[\"b64\"]}",
                "{\"alg\":\"EdDSA\",\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"academy-receipt+jws\"}")) {
            forged.put(replaced(header.formatted(keyId), genuine), ReceiptCheck.Fault.ALTERED);
        }
        for (String header : List.of(
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"JWT\"}".formatted(keyId),
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\"}".formatted(keyId),
                "{\"alg\":7}",
                "[]",
                "null",
                "nonsense",
                "[".repeat(5_000))) {
            forged.put(replaced(header, genuine), ReceiptCheck.Fault.MALFORMED);
        }
        forged.forEach(
                (text, fault) -> assertThat(receipts.check(text)).as(text).isEqualTo(new ReceiptCheck.Refused(fault)));
    }

    private static String replaced(String header, JWSObject genuine) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + "." + genuine.getPayload().toBase64URL()
                + "." + genuine.getSignature();
    }

    private static String signed(JWSAlgorithm algorithm, String keyId, Payload payload, JWSSigner signer)
            throws JOSEException {
        JWSObject object = new JWSObject(
                new JWSHeader.Builder(algorithm)
                        .keyID(keyId)
                        .type(new JOSEObjectType("academy-receipt+jws"))
                        .build(),
                payload);
        object.sign(signer);
        return object.serialize();
    }

    @Test
    void theOpeningOpensEverySealAndNobodyElseCan() throws NoSuchAlgorithmException {
        ReceiptOpening opening = receipts.opening(attempt, owner);
        Receipt receipt = receipts.receipt(attempt, owner).receipt();
        assertThat(compact()).doesNotContain(opening.salt());
        assertThat(opening.items()).hasSameSizeAs(receipt.items());
        for (int i = 0; i < receipt.items().size(); i++) {
            Receipt.Item sealed = receipt.items().get(i);
            ReceiptOpening.Item opened = opening.items().get(i);
            assertThat(opened.question()).isEqualTo(sealed.question());
            assertThat(opened.version()).isEqualTo(sealed.version());
            assertThat(opened.hash()).isEqualTo(sealed.answer());
            assertThat(sealed.answer())
                    .isEqualTo(sha256(opening.salt() + "\n" + sealed.question() + "\n" + opened.choice()));
        }
        assertThat(receipt.person())
                .isEqualTo(opening.personHash())
                .isEqualTo(sha256(opening.salt() + "\nperson\n" + owner));
        assertThat(receipt.items())
                .doesNotHaveDuplicates()
                .allSatisfy(item -> assertThat(item.answer()).isNotEqualTo(sha256("\n" + item.question() + "\n")));
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anUnansweredQuestionIsSealedLikeAnyOther() {
        PersonId idle = takers.fresh();
        AttemptId empty = attempts.start(idle, QuizTakers.MODULE, Lang.AR).id();
        attempts.submit(empty, idle, SubmitAttempt.PLAIN);
        SignedReceipt receipt = receipts.receipt(empty, idle);
        assertThat(receipt.receipt().items()).allSatisfy(item -> {
            assertThat(item.version()).isZero();
            assertThat(item.receivedAt()).isNull();
            assertThat(item.answer()).hasSize(64);
        });
        assertThat(receipt.receipt().passed()).isFalse();
        assertThat(receipts.check(receipt.compact())).isEqualTo(new ReceiptCheck.Genuine(receipt.receipt()));
    }

    @Test
    void neitherFileHoldsAKeyAnExplanationOrPoints() throws IOException {
        PersonId wrong = takers.fresh();
        AttemptView view = attempts.start(wrong, QuizTakers.MODULE, Lang.EN);
        attempts.submit(view.id(), wrong, SubmitAttempt.PLAIN);
        String payload = new String(
                Base64.getUrlDecoder()
                        .decode(receipts.receipt(view.id(), wrong).compact().split("\\.")[1]),
                StandardCharsets.UTF_8);
        String opening = JSON.writeValueAsString(receipts.opening(view.id(), wrong));
        List<String> secrets = takers.revision().questions().stream()
                .flatMap(question -> question.texts().values().stream())
                .flatMap(text -> text.options().values().stream())
                .map(OptionText::explanationHtml)
                .toList();
        for (String file : List.of(payload, opening)) {
            assertThat(secrets).isNotEmpty().noneMatch(file::contains);
            assertThat(file).doesNotContainPattern("\"(key|right|seed|explanation\\w*|points)\"");
            takers.revision()
                    .questions()
                    .forEach(question -> assertThat(file).doesNotContain("\"" + question.code() + "\""));
        }
        assertThat(payload).doesNotContain(wrong.toString(), "Quiz Taker", "taker-");
    }

    @Test
    void thereIsNoneBeforeTheEndNorForAnotherPerson() {
        PersonId person = takers.fresh();
        AttemptId open = takers.answered(person);
        assertThatThrownBy(() -> receipts.receipt(open, person))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("conflict");
        assertThatThrownBy(() -> receipts.opening(open, person)).hasMessageContaining("conflict");
        assertThatThrownBy(() -> receipts.receipt(attempt, person)).hasMessageContaining("not-found");
        assertThatThrownBy(() -> receipts.opening(attempt, person)).hasMessageContaining("not-found");
    }

    @Test
    void itIsDownloadedByPageAndByApiOnceTheAttemptHasEnded() {
        Account account = takers.account();
        PersonId person = new PersonId(account.id());
        AttemptId mine = takers.answered(person);
        String address = "/attempts/" + mine + "/receipt";
        Session session = Session.of(account.username());
        for (String file : List.of(address, address + "/opening")) {
            Response early = api(account).get("/api/v1" + file);
            assertThat(early.statusCode()).as(file).isEqualTo(409);
            assertThat(early.contentType()).contains("application/problem+json");
            assertThat(session.get(file).statusCode()).isEqualTo(409);
            assertThat(api(account)
                            .get("/api/v1" + file.replace(mine.toString(), attempt.toString()))
                            .statusCode())
                    .isEqualTo(404);
        }
        attempts.submit(mine, person, SubmitAttempt.PLAIN);
        String compact = receipts.receipt(mine, person).compact();
        Response page = session.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).isEqualTo(compact);
        assertThat(page.contentType()).contains("application/jose");
        assertThat(page.header("Content-Disposition")).isEqualTo("attachment; filename=\"receipt-" + mine + ".jws\"");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(api(account).get("/api/v1" + address).asString()).isEqualTo(compact);
        Response opening = session.get(address + "/opening");
        assertThat(opening.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"receipt-" + mine + "-opening.json\"");
        assertThat(opening.jsonPath().getString("person")).isEqualTo(person.toString());
        assertThat(api(account).get("/api/v1" + address + "/opening").asString())
                .isEqualTo(opening.asString());
        assertThat(session.get("/attempts/" + mine + "/review").asString())
                .contains("href=\"" + address + "\"", "href=\"" + address + "/opening\"", "href=\"/receipts\"");
    }

    private static RequestSpecification api(Account account) {
        return given().header("Authorization", "Bearer " + account.token());
    }

    @Test
    void anybodySeesOnThePageWhatAReceiptSays() {
        String english = checked(form -> form.multiPart("text", compact()), 200);
        assertThat(english)
                .contains(
                        "This receipt is genuine",
                        "The 24/7 network and urgent preservation",
                        "100%",
                        attempt.toString())
                .contains("https://academy.test", "Passed");
        String arabic = checked(form -> form.header("Accept-Language", "ar").multiPart("text", compact()), 200);
        assertThat(arabic).contains("dir=\"rtl\"", "هذا الإيصال أصلي");
        String uploaded = checked(
                form -> form.multiPart("text", "")
                        .multiPart("file", "receipt.jws", (compact() + "\n").getBytes(StandardCharsets.US_ASCII)),
                200);
        assertThat(uploaded).contains("This receipt is genuine");
    }

    @Test
    void whatIsNoReceiptIsAnsweredInPlainWords() {
        String genuine = compact();
        String altered = genuine.substring(0, genuine.length() - 5) + (genuine.endsWith("AAAAA") ? "BBBBA" : "AAAAA");
        String other = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + genuine.substring(genuine.indexOf('.'));
        assertThat(checked(form -> form.multiPart("text", altered), 200)).contains("Its signature does not fit");
        assertThat(checked(form -> form.multiPart("text", other), 200)).contains("not signed in the way");
        assertThat(checked(form -> form.multiPart("text", "<script>\u0000 سلام"), 200))
                .contains("does not have the form")
                .doesNotContain("<script>\u0000");
        assertThat(checked(form -> form.multiPart("text", " "), 422)).contains("Paste the text of a receipt");
        assertThat(checked(form -> form.multiPart("other", "x"), 422)).contains("Paste the text of a receipt");
        byte[] picture = new byte[20_000];
        assertThat(checked(form -> form.multiPart("file", "photo.jpg", picture, "image/jpeg"), 200))
                .contains("does not have the form");
        assertThat(checked(
                        form -> form.multiPart(
                                "file", "large.jws", "A".repeat(70_000).getBytes(StandardCharsets.US_ASCII)),
                        413))
                .contains("longer than any receipt");
        assertThat(checked(form -> form.multiPart("text", "A".repeat(70_000)), 413))
                .contains("<html");
        Response huge = given().accept("text/html")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .body(new byte[300_000])
                .post("/receipts");
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.asString()).contains("That is too much at once");
        given().multiPart("text", genuine).post("/receipts").then().statusCode(400);
        given().contentType("application/json")
                .body("{}")
                .post("/receipts")
                .then()
                .statusCode(415);
    }

    private static String checked(UnaryOperator<RequestSpecification> fill, int status) {
        Response page = given().get("/receipts");
        Matcher token = CSRF.matcher(page.asString());
        assertThat(token.find()).isTrue();
        Response answer = fill.apply(
                        given().accept("text/html").cookies(page.cookies()).multiPart("csrf-token", token.group(1)))
                .post("/receipts");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer.asString();
    }
}
