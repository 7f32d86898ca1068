package org.conventionacademy.platform;

import com.ibm.icu.text.MessageFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    static final List<String> FEATURES =
            List.of("platform", "identity", "register", "content", "assessment", "learning", "reporting", "shell");

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
        return ((MessageFormat) format.clone()).format(args);
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
