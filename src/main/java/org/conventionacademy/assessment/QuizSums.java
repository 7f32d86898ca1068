package org.conventionacademy.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conventionacademy.assessment.FirstAttempt.Response;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// The running sums of a quiz in one language, or in all.
final class QuizSums {
    private final Moments score = new Moments();
    private final Map<QuestionRevisionId, Moments> items = new HashMap<>();
    private int questions;

    void add(FirstAttempt attempt) {
        questions = attempt.responses().size();
        score.add((double) attempt.total() / ((double) questions * FirstAttempt.FULL));
        for (Response response : attempt.responses()) {
            items.computeIfAbsent(response.question(), question -> new Moments())
                    .add(response.share());
        }
    }

    /// @param revisions the numbers of the revisions that it is the quiz of
    QuizStatistics statistics(List<Integer> revisions, @Nullable Lang lang) {
        long persons = score.count();
        if (persons < ItemStatistics.FEWEST) {
            return new QuizStatistics(revisions, lang, persons, questions, null, null, null, null, Unknown.TOO_FEW);
        }
        double deviation = Math.sqrt(score.variance());
        Unknown unknown = unknown(persons);
        Double alpha = unknown == null ? Double.valueOf(alpha()) : null;
        return new QuizStatistics(
                revisions,
                lang,
                persons,
                questions,
                score.mean(),
                deviation,
                alpha,
                alpha == null ? null : Double.valueOf(deviation * Math.sqrt(1 - alpha)),
                unknown);
    }

    private @Nullable Unknown unknown(long persons) {
        if (items.values().stream().anyMatch(item -> item.count() != persons)) {
            return Unknown.RANDOM_DRAW;
        }
        return questions < 2 || score.variance() <= 0 ? Unknown.NO_SPREAD : null;
    }

    /// Cronbach (1951). The score is the mean of the items, so its variance is that of their sum over k².
    private double alpha() {
        double k = questions;
        double ofItems = items.values().stream().mapToDouble(Moments::variance).sum();
        return k / (k - 1) * (1 - ofItems / (score.variance() * k * k));
    }
}
