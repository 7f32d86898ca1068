package org.conventionacademy.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.content.ModuleSource.QuestionWords;
import org.conventionacademy.platform.Lang;

/// Two questions that say nearly the same test one thing twice, and one may give the other away.
final class SuggestDistinctQuestions implements CurriculumRule {
    private static final double TOO_LIKE = 0.5;
    private static final int SHINGLE = 3;

    private record Asked(QuestionSource question, QuestionWords words, Set<String> shingles) {}

    @Override
    public void check(List<ModuleSource> modules, Lint.Desk desk) {
        List<Asked> asked = new ArrayList<>();
        for (ModuleSource module : modules) {
            for (QuestionSource question : module.questions()) {
                QuestionWords english = question.words().get(Lang.EN);
                if (english != null) {
                    asked.add(new Asked(question, english, shingles(english)));
                }
            }
        }
        for (int i = 0; i < asked.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (likeness(asked.get(i).shingles(), asked.get(j).shingles()) > TOO_LIKE) {
                    desk.warning(
                            asked.get(i).words().file(),
                            asked.get(i).words().line(),
                            "`" + asked.get(i).question().code() + "` is nearly `"
                                    + asked.get(j).question().code() + "` in "
                                    + asked.get(j).words().file(),
                            "Ask another thing, tell another story, or drop one of them");
                }
            }
        }
    }

    /// What two sets share of what they hold together, 0 to 1.
    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        int together = one.size() + other.size() - shared.size();
        return together == 0 ? 0 : (double) shared.size() / together;
    }

    private static Set<String> shingles(QuestionWords words) {
        StringBuilder text = new StringBuilder(words.stem());
        words.options().forEach(option -> text.append(' ').append(option.text() == null ? "" : option.text()));
        List<String> parts = List.of(text.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= parts.size(); i++) {
            shingles.add(String.join(" ", parts.subList(i, i + SHINGLE)));
        }
        return shingles;
    }
}
