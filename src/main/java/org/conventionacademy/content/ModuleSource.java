package org.conventionacademy.content;

import java.util.List;
import java.util.Map;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.QuestionKind;
import org.conventionacademy.question.Task;
import org.conventionacademy.register.ObligationId;
import org.jspecify.annotations.Nullable;

/// A module as its files say it, each part with its line.
///
/// @param file `module.yaml`
/// @param drawLines of the rules of drawing
/// @param filesHash over the names and texts of all its files
record ModuleSource(
        ModuleId id,
        String file,
        boolean retired,
        List<String> audiences,
        List<String> instructors,
        List<LessonSource> lessons,
        QuizRules quiz,
        int quizLine,
        List<Integer> drawLines,
        List<QuestionSource> questions,
        Map<Lang, Words> words,
        String filesHash) {

    record Words(
            String file,
            String title,
            String summary,
            List<String> objectives,
            @Nullable String source,
            int line) {
        /// What a translation remembers of the words it was made from.
        String hash() {
            return Passage.hash(title + "\n" + summary + "\n" + String.join("\n", objectives));
        }
    }

    /// @param line in `module.yaml`
    record LessonSource(
            LessonId id,
            String file,
            int line,
            int minutes,
            List<ObligationId> teaches,
            Map<Lang, LessonWords> words) {}

    /// @param sources hashes of the English passages it was translated from; empty in English and before the first
    /// formatting
    /// @param sourceLine line of the first of them
    record LessonWords(
            String file, String title, List<String> sources, int sourceLine, String body, List<Passage> passages) {}

    /// @param line in `questions.yaml`
    record QuestionSource(
            QuestionCode code,
            String file,
            int line,
            int keyLine,
            List<ObligationId> tests,
            List<String> tags,
            Task task,
            Map<Lang, QuestionWords> words) {
        QuestionKind kind() {
            return task.kind();
        }
    }

    record QuestionWords(
            String file, int line, @Nullable String source, String stem, int stemLine, List<OptionWords> options) {
        /// What a translation remembers of the words it was made from.
        String hash() {
            StringBuilder all = new StringBuilder(stem);
            options.forEach(option -> all.append('\n')
                    .append(option.id())
                    .append('\n')
                    .append(option.text() == null ? "" : option.text())
                    .append('\n')
                    .append(option.explanation() == null ? "" : option.explanation()));
            return Passage.hash(all.toString());
        }
    }

    /// A part of a question in words; see [org.conventionacademy.question.Worded].
    record OptionWords(
            String id,
            int line,
            @Nullable String text,
            @Nullable String explanation) {}
}
