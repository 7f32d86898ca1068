package org.conventionacademy.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.conventionacademy.content.Question;
import org.conventionacademy.learning.SaveWords;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.Task;
import org.conventionacademy.question.TaskText;
import org.jspecify.annotations.Nullable;

/// Says keys in words.
@ApplicationScoped
public class CorrectionWords {
    /// A key: a full answer in words, or what a file says where it is more than that.
    public record Key(List<String> answer, @Nullable String text) {}

    /// @param corrected null where the question is taken out of the quiz
    public record Keys(Key wrong, @Nullable Key corrected) {}

    private final SaveWords words;

    CorrectionWords(SaveWords words) {
        this.words = words;
    }

    public Keys keys(Lang lang, Question question, Correction correction) {
        Task corrected = correction.corrected();
        return new Keys(
                key(lang, question, correction.wrong()), corrected == null ? null : key(lang, question, corrected));
    }

    private Key key(Lang lang, Question question, Task task) {
        List<String> marks = task.rightMarks().stream().sorted().toList();
        return task.keyed(marks).isPresent()
                ? new Key(words.answer(lang, question, marks), null)
                : new Key(List.of(), TaskText.write(task));
    }
}
