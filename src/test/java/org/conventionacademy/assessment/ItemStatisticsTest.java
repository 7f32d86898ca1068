package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.conventionacademy.assessment.FirstAttempt.Response;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.Marks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The service's statistics against those of R, which read the same answers and the formulas by itself: see
/// `src/test/statistics`.
final class ItemStatisticsTest {
    private static final Path FOLDER = Path.of("src", "test", "statistics");

    /// Both compute in doubles, in another order.
    private static final double TOLERANCE = 1e-9;

    private static final JsonNode OUTPUT = output();
    private static final Map<String, SampleItems> SETS = sets();

    static Stream<JsonNode> items() {
        return StreamSupport.stream(OUTPUT.get("items").spliterator(), false);
    }

    static Stream<JsonNode> quizzes() {
        return StreamSupport.stream(OUTPUT.get("quizzes").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("items")
    void ofAQuestionAreThoseOfR(JsonNode expected) {
        SampleItems set = set(expected);
        ItemStatistics item = set.item(expected.get("question").asText(), lang(expected));
        assertThat(item.persons()).isEqualTo(expected.get("persons").asLong());
        assertThat(item.unknown()).isEqualTo(unknown(expected));
        if (item.unknown() != null) {
            assertThat(item.facility()).isNull();
            assertThat(item.marks()).isEmpty();
            return;
        }
        same(item.facility(), expected.get("facility"));
        same(item.discrimination(), expected.get("discrimination"));
        same(item.omitted(), expected.get("omitted"));
        same(item.medianSeconds(), expected.get("medianSeconds"));
        LanguageContrast contrast = item.contrast();
        same(contrast == null ? null : Double.valueOf(contrast.difference()), expected.path("difference"));
        same(contrast == null ? null : Double.valueOf(contrast.z()), expected.path("z"));
        assertThat(item.marks()).hasSameSizeAs(expected.get("marks"));
        for (int i = 0; i < item.marks().size(); i++) {
            JsonNode mark = expected.get("marks").get(i);
            assertThat(item.marks().get(i).mark()).isEqualTo(mark.get("mark").asText());
            same(item.marks().get(i).rate(), mark.get("rate"));
            same(item.marks().get(i).discrimination(), mark.get("discrimination"));
        }
        assertThat(item.warnings().stream()
                        .filter(warning -> warning.lang() == item.lang())
                        .map(warning -> warning.kind().code()))
                .containsExactlyElementsOf(texts(expected.get("warnings")));
    }

    @ParameterizedTest
    @MethodSource("quizzes")
    void ofAQuizAreThoseOfR(JsonNode expected) {
        QuizStatistics quiz = set(expected).quiz(lang(expected));
        assertThat(quiz.persons()).isEqualTo(expected.get("persons").asLong());
        assertThat(quiz.unknown()).isEqualTo(unknown(expected));
        same(quiz.mean(), expected.path("mean"));
        same(quiz.deviation(), expected.path("deviation"));
        same(quiz.alpha(), expected.path("alpha"));
        same(quiz.standardError(), expected.path("standardError"));
    }

    private static SampleItems set(JsonNode expected) {
        return Objects.requireNonNull(SETS.get(expected.get("set").asText()));
    }

    private static void same(@Nullable Double actual, JsonNode expected) {
        if (expected.isNumber()) {
            assertThat(actual).isCloseTo(expected.asDouble(), within(TOLERANCE));
        } else {
            assertThat(actual).isNull();
        }
    }

    private static @Nullable Lang lang(JsonNode expected) {
        return expected.get("lang").isNull()
                ? null
                : Lang.of(expected.get("lang").asText());
    }

    private static @Nullable Unknown unknown(JsonNode expected) {
        return Stream.of(Unknown.values())
                .filter(reason -> reason.code().equals(expected.path("unknown").asText()))
                .findFirst()
                .orElse(null);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode output() {
        try {
            return new ObjectMapper()
                    .readTree(FOLDER.resolve("items-output.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, SampleItems> sets() {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("items.csv"))) {
            return csv.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.getField("set"),
                            LinkedHashMap::new,
                            Collectors.collectingAndThen(Collectors.toList(), ItemStatisticsTest::set)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleItems set(List<NamedCsvRecord> rows) {
        Map<String, List<String>> keys = new TreeMap<>();
        rows.forEach(row -> keys.put(row.getField("question"), Marks.read(row.getField("key"))));
        SampleItems sample =
                new SampleItems(keys, rows.getFirst().getField("set").equals("same") ? keys.size() : 8);
        Map<String, List<NamedCsvRecord>> people = rows.stream()
                .collect(Collectors.groupingBy(row -> row.getField("person"), LinkedHashMap::new, Collectors.toList()));
        people.values().forEach(person -> {
            List<Response> responses = new ArrayList<>();
            person.forEach(row -> responses.add(response(sample, row)));
            sample.add(Lang.of(person.getFirst().getField("lang")), responses);
        });
        return sample;
    }

    private static Response response(SampleItems sample, NamedCsvRecord row) {
        String seconds = row.getField("seconds");
        return new Response(
                sample.id(row.getField("question")),
                new BigDecimal(row.getField("points")).movePointRight(4).intValueExact(),
                Marks.read(row.getField("marks")),
                seconds.isEmpty() ? null : Integer.valueOf(seconds));
    }
}
