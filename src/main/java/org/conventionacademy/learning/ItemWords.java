package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.conventionacademy.assessment.ItemStatistics;
import org.conventionacademy.assessment.ItemWarning;
import org.conventionacademy.assessment.Unknown;
import org.conventionacademy.content.Question;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Texts;
import org.jspecify.annotations.Nullable;

/// Says statistics of questions in words.
@ApplicationScoped
public class ItemWords {
    /// A warning, and what to do about it.
    ///
    /// @param language the own name of the language that it is about; null where it is about all
    public record Warned(@Nullable String language, String what, String todo) {}

    private final Texts texts;
    private final SaveWords words;

    ItemWords(Texts texts, SaveWords words) {
        this.texts = texts;
        this.words = words;
    }

    public Warned warning(Lang in, Question question, ItemWarning warning) {
        String key = "learning_items_warning_" + warning.kind().name().toLowerCase(Locale.ROOT);
        Lang about = warning.lang();
        return new Warned(
                about == null ? null : about.ownName(),
                texts.get(in, key, String.join("; ", words.answer(in, question, warning.marks()))),
                texts.get(in, key + "_todo"));
    }

    public Warned reported(Lang in, long problems) {
        return new Warned(
                null,
                texts.get(in, "learning_items_warning_reported", problems),
                texts.get(in, "learning_items_warning_reported_todo"));
    }

    public String mark(Lang in, Question question, String mark) {
        return String.join("; ", words.answer(in, question, List.of(mark)));
    }

    public String stem(Lang in, Question question) {
        return words.stem(in, question);
    }

    /// The language's own name, or that it is all of them.
    public String language(Lang in, @Nullable Lang lang) {
        return lang == null ? texts.get(in, "learning_items_all_languages") : lang.ownName();
    }

    public String unknown(Lang in, Unknown reason) {
        return texts.get(in, "learning_items_unknown_" + reason.name().toLowerCase(Locale.ROOT), ItemStatistics.FEWEST);
    }
}
