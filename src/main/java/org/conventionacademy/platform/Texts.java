package org.conventionacademy.platform;

import com.ibm.icu.text.MessageFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Every text a person sees, by language and key, in ICU message format.
///
/// The files are `messages/<feature>_<language>.properties`; a key begins with its feature's name.
@ApplicationScoped
public class Texts {
    static final List<String> FEATURES = List.of(
            "platform",
            "identity",
            "register",
            "question",
            "content",
            "assessment",
            "learning",
            "authoring",
            "reporting",
            "shell");

    private static final String FIRST_STRONG = "\u2068";
    private static final String POP = "\u2069";

    private final Map<Lang, Map<String, String>> patterns = new EnumMap<>(Lang.class);
    private final Map<Lang, Map<String, MessageFormat>> formats = new EnumMap<>(Lang.class);

    public Texts() {
        for (Lang lang : Lang.values()) {
            Map<String, String> texts = new ConcurrentHashMap<>();
            FEATURES.forEach(feature -> texts.putAll(load(feature, lang)));
            patterns.put(lang, texts);
            formats.put(lang, new ConcurrentHashMap<>());
        }
    }

    /// The text, or the key in brackets where a language lacks it; a test sees to it that none does.
    public String get(Lang lang, String key, Object... args) {
        String pattern = of(lang).get(key);
        if (pattern == null) {
            return "[" + key + "]";
        }
        MessageFormat format = ofFormats(lang).computeIfAbsent(key, k -> new MessageFormat(pattern, lang.locale()));
        // ICU's formats are not safe for use by several threads at once.
        return ((MessageFormat) format.clone())
                .format(Arrays.stream(args)
                        .map(arg -> arg instanceof String text ? isolated(lang, text) : arg)
                        .toArray());
    }

    /// A text that is put into another, such as a name: where it runs against the direction of the language, between
    /// the signs that keep it from mixing with what stands around it.
    public static String isolated(Lang lang, String text) {
        return text.codePoints().anyMatch(each -> runsAgainst(lang, each)) ? FIRST_STRONG + text + POP : text;
    }

    private static boolean runsAgainst(Lang lang, int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> lang.isRightToLeft();
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                !lang.isRightToLeft();
            default -> false;
        };
    }

    public boolean has(Lang lang, String key) {
        return of(lang).containsKey(key);
    }

    Set<String> keys(Lang lang) {
        return new TreeSet<>(of(lang).keySet());
    }

    private Map<String, String> of(Lang lang) {
        return patterns.getOrDefault(lang, Map.of());
    }

    private Map<String, MessageFormat> ofFormats(Lang lang) {
        return formats.computeIfAbsent(lang, l -> new ConcurrentHashMap<>());
    }

    private static Map<String, String> load(String feature, Lang lang) {
        String file = "messages/" + feature + "_" + lang.code() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        Map<String, String> texts = new ConcurrentHashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
