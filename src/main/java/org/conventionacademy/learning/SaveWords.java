package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.conventionacademy.assessment.KeptSave;
import org.conventionacademy.content.OptionText;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionKind;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.PlainText;
import org.conventionacademy.platform.Texts;

/// Says of a save what a person can read who knows nothing of versions and clients.
@ApplicationScoped
public class SaveWords {
    private static final int LETTERS = 26;

    private final Texts texts;

    SaveWords(Texts texts) {
        this.texts = texts;
    }

    /// For example `Device B`; a form without script has no device of its own.
    public String device(Lang lang, int device) {
        return device == 0
                ? texts.get(lang, "learning_saves_form")
                : texts.get(lang, "learning_saves_device", letters(device));
    }

    public String fate(Lang lang, KeptSave.Fate fate) {
        return texts.get(lang, "learning_saves_fate_" + fate.name().toLowerCase(Locale.ROOT));
    }

    /// The wording of the options chosen, in the language of the question or, for true and false, of the reader.
    public List<String> answer(Lang lang, Question question, List<String> choice) {
        return choice.stream()
                .map(option -> question.kind() == QuestionKind.TRUE_FALSE
                        ? texts.get(lang, "learning_saves_" + option)
                        : text(question, lang, option))
                .toList();
    }

    public String stem(Lang lang, Question question) {
        return PlainText.of(question.text(lang).stemHtml());
    }

    private static String text(Question question, Lang lang, String option) {
        OptionText text = question.text(lang).options().get(option);
        return text == null || text.textHtml() == null ? option : PlainText.of(text.textHtml());
    }

    /// A, B, … Z, AA, AB, …
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int left = number; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }
}
