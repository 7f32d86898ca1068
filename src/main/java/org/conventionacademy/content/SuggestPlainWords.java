package org.conventionacademy.content;

import java.util.Locale;
import java.util.regex.Pattern;
import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.platform.Lang;

/// Lessons are read in a second language: English to the Flesch-Kincaid grade, other languages to the length of
/// sentences.
final class SuggestPlainWords implements LessonRule {
    private static final double HARDEST_GRADE = 10;
    private static final double LONGEST_SENTENCE = 25;

    @Override
    public void check(LessonSource lesson, Lint.Desk desk) {
        lesson.words().forEach((lang, words) -> {
            Readability readability = Readability.of(words.passages());
            if (lang == Lang.EN && readability.grade() > HARDEST_GRADE) {
                desk.warning(
                        words.file(),
                        0,
                        String.format(Locale.ROOT, "Flesch-Kincaid grade %.1f", readability.grade()),
                        String.format(Locale.ROOT, "Shorter sentences and words: at most %.0f", HARDEST_GRADE));
            }
            if (lang != Lang.EN && readability.wordsPerSentence() > LONGEST_SENTENCE) {
                desk.warning(
                        words.file(),
                        0,
                        String.format(Locale.ROOT, "%.1f words a sentence", readability.wordsPerSentence()),
                        String.format(
                                Locale.ROOT, "Shorter sentences: at most %.0f words on average", LONGEST_SENTENCE));
            }
        });
    }

    /// @param words how many
    record Readability(int words, int sentences, int syllables) {
        private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");
        private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟:;؛](?=\\s|$)");
        private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

        static Readability of(Iterable<Passage> passages) {
            int words = 0;
            int sentences = 0;
            int syllables = 0;
            for (Passage passage : passages) {
                for (String line : Tree.plain(passage.node(), true).split(" {2,}")) {
                    for (String sentence : SENTENCE_END.split(line)) {
                        var found = WORD.matcher(sentence).results().toList();
                        words += found.size();
                        sentences += found.isEmpty() ? 0 : 1;
                        syllables += found.stream()
                                .mapToInt(word -> syllables(word.group()))
                                .sum();
                    }
                }
            }
            return new Readability(words, sentences, syllables);
        }

        /// The Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59.
        double grade() {
            return words == 0 ? 0 : 0.39 * wordsPerSentence() + 11.8 * syllables / words - 15.59;
        }

        double wordsPerSentence() {
            return sentences == 0 ? 0 : (double) words / sentences;
        }

        private static int syllables(String word) {
            String lower = word.toLowerCase(Locale.ROOT);
            int groups = (int) VOWELS.matcher(lower).results().count();
            boolean silent = lower.endsWith("e") && !lower.endsWith("le") && groups > 1;
            return Math.max(1, silent ? groups - 1 : groups);
        }
    }
}
