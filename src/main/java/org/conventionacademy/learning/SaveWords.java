package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conventionacademy.assessment.Certainty;
import org.conventionacademy.assessment.KeptSave;
import org.conventionacademy.content.OptionText;
import org.conventionacademy.content.Question;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.PlainText;
import org.conventionacademy.platform.Texts;

/// Says of a save what a person can read who knows nothing of versions and clients.
@ApplicationScoped
public class SaveWords {
    private static final int LETTERS = 26;
    private static final List<String> TRUE_OR_FALSE = List.of("true", "false");

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

    /// The wording of each mark, in the language of the question or, for true and false, of the reader.
    public List<String> answer(Lang lang, Question question, List<String> choice) {
        return choice.stream().map(mark -> mark(lang, question, mark)).toList();
    }

    private String mark(Lang lang, Question question, String mark) {
        if (mark.startsWith(Certainty.MARK)) {
            return texts.get(lang, "learning_saves_certainty", mark.substring(Certainty.MARK.length()));
        }
        int equals = mark.indexOf('=');
        if (equals < 0) {
            return part(lang, question, mark);
        }
        String part = mark.substring(0, equals);
        String value = mark.substring(equals + 1);
        String sibling = part.substring(0, part.lastIndexOf('.') + 1) + value;
        String words = text(question, lang, sibling).orElse(value);
        return text(question, lang, part).map(label -> label + ": " + words).orElse(words);
    }

    private String part(Lang lang, Question question, String id) {
        return text(question, lang, id)
                .orElseGet(() -> TRUE_OR_FALSE.stream()
                        .filter(word -> id.equals(word) || id.endsWith("." + word))
                        .map(word -> texts.get(lang, "learning_saves_" + word))
                        .findFirst()
                        .orElse(id));
    }

    public String stem(Lang lang, Question question) {
        return PlainText.of(question.text(lang).stemHtml());
    }

    private static Optional<String> text(Question question, Lang lang, String id) {
        OptionText text = question.text(lang).options().get(id);
        return text == null
                ? Optional.empty()
                : Optional.ofNullable(text.textHtml()).map(PlainText::of);
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
