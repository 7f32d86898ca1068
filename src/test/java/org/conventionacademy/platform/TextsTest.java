package org.conventionacademy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the message files together: every language has every key, every key is used, every use has its key.
final class TextsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final String FEATURE = "(?:" + String.join("|", Texts.FEATURES) + ")";
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\bt:([a-z][a-z0-9_]*)");
    private static final Pattern IN_SOURCE = Pattern.compile("\"\\{?(" + FEATURE + "_[a-z0-9_]+)}?\"");

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]+");

    private final Texts texts = new Texts();

    @Test
    void everyLanguageHasTheKeysOfEnglish() {
        for (Lang lang : Lang.values()) {
            assertThat(texts.keys(lang))
                    .as("Keys in messages/*_%s.properties", lang.code())
                    .isEqualTo(texts.keys(Lang.EN));
        }
    }

    @Test
    void everyTextIsAPatternThatCanBeRead() {
        for (Lang lang : Lang.values()) {
            for (String key : texts.keys(lang)) {
                assertThatCode(() -> texts.get(lang, key, 1, 2, 3, 4, 5, 6))
                        .as("%s in %s", key, lang)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyLanguageUsesTheSameArguments() {
        for (String key : texts.keys(Lang.EN)) {
            for (Lang lang : Lang.values()) {
                assertThat(arguments(lang, key)).as("%s in %s", key, lang).isEqualTo(arguments(Lang.EN, key));
            }
        }
    }

    @Test
    void aNameInTheOtherDirectionIsIsolated() {
        assertThat(texts.get(Lang.EN, "reporting_suspend_title", "كريم")).isEqualTo("Suspend \u2068كريم\u2069?");
        assertThat(texts.get(Lang.EN, "reporting_suspend_title", "Amina")).isEqualTo("Suspend Amina?");
        assertThat(texts.get(Lang.AR, "reporting_suspend_title", "Amina")).contains("\u2068Amina\u2069");
        assertThat(texts.get(Lang.AR, "reporting_suspend_title", "كريم")).doesNotContain("\u2068");
    }

    @Test
    void everyKeyOfATemplateHasItsText() {
        Set<String> missing = uses(TEMPLATES, ".html", IN_TEMPLATE);
        missing.removeAll(texts.keys(Lang.EN));
        assertThat(missing).as("Keys in templates without a text").isEmpty();
    }

    @Test
    void everyKeyOfASourceHasItsText() {
        Set<String> missing = uses(SOURCES, ".java", IN_SOURCE);
        missing.removeIf(this::isKeyOrStem);
        assertThat(missing)
                .as("Literals in sources that look like keys and have no text")
                .isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        String all = content(TEMPLATES, ".html") + content(SOURCES, ".java");
        Set<String> words = WORD.matcher(all).results().map(MatchResult::group).collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(texts.keys(Lang.EN));
        unused.removeIf(key -> words.contains(key) || isMade(all, key));
        assertThat(unused).as("Texts that nothing uses").isEmpty();
    }

    /// A literal may be the beginning of keys that are put together, such as `"content_kind_" + kind`.
    private boolean isKeyOrStem(String literal) {
        return texts.keys(Lang.EN).stream().anyMatch(key -> key.equals(literal) || key.startsWith(literal))
                || isNameOfSomethingElse(literal);
    }

    /// Tables, their constraints and a column of an export bear the feature's name as well.
    private static boolean isNameOfSomethingElse(String literal) {
        return literal.equals("question_text")
                || content(Path.of("src/main/resources/db/migration"), ".sql").contains(literal);
    }

    /// Whether the key begins with a literal that ends in `_`, or is one of a problem, a constraint and the like.
    private static boolean isMade(String all, String key) {
        for (int end = key.lastIndexOf('_'); end > 0; end = key.lastIndexOf('_', end - 1)) {
            if (all.contains("\"" + key.substring(0, end + 1) + "\"")
                    || all.contains("'" + key.substring(0, end + 1) + "'")) {
                return true;
            }
        }
        return false;
    }

    private Set<String> arguments(Lang lang, String key) {
        return new TreeSet<>(new MessageFormat(pattern(lang, key), lang.locale()).getArgumentNames());
    }

    private static String pattern(Lang lang, String key) {
        return PATTERNS.getOrDefault(lang, Map.of()).getOrDefault(key, "");
    }

    private static final Map<Lang, Map<String, String>> PATTERNS =
            Arrays.stream(Lang.values()).collect(Collectors.toMap(lang -> lang, TextsTest::patterns));

    private static Map<String, String> patterns(Lang lang) {
        Map<String, String> patterns = new TreeMap<>();
        for (String feature : Texts.FEATURES) {
            Path file = Path.of("src/main/resources/messages", feature + "_" + lang.code() + ".properties");
            if (Files.exists(file)) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                properties.stringPropertyNames().forEach(key -> {
                    assertThat(key).as("Key in %s", file).startsWith(feature + "_");
                    patterns.put(key, properties.getProperty(key));
                });
            }
        }
        return patterns;
    }

    private static Set<String> uses(Path root, String extension, Pattern use) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = use.matcher(content(root, extension));
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        return keys;
    }

    private static String content(Path root, String extension) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .map(TextsTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
