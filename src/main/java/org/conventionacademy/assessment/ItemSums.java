package org.conventionacademy.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conventionacademy.assessment.FirstAttempt.Response;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// The running sums of a question in one language, or in all: of a fixed size, however many answer.
final class ItemSums {
    /// What people write themselves has no end.
    private static final int MOST_MARKS = 200;

    private final Moments points = new Moments();
    private final Comoments withRest = new Comoments();
    private final Strata strata = new Strata();
    private final SecondsCounted seconds = new SecondsCounted();
    private final Map<String, MarkSum> marks = new HashMap<>();
    private long omitted;

    private static final class MarkSum {
        private long chosen;
        private final Moments rest = new Moments();
    }

    /// @param rest points of the attempt's other questions
    /// @param others how many these are
    void add(Response response, int rest, int others) {
        double share = response.share();
        points.add(share);
        if (response.omitted()) {
            omitted++;
        }
        if (response.seconds() != null) {
            seconds.add(response.seconds());
        }
        double mean = others == 0 ? 0 : (double) rest / ((double) others * FirstAttempt.FULL);
        if (others > 0) {
            withRest.add(share, mean);
            strata.add(share, rest, others);
        }
        for (String mark : response.marks()) {
            MarkSum sum =
                    marks.size() < MOST_MARKS ? marks.computeIfAbsent(mark, each -> new MarkSum()) : marks.get(mark);
            if (sum != null) {
                sum.chosen++;
                if (others > 0) {
                    sum.rest.add(mean);
                }
            }
        }
    }

    long persons() {
        return points.count();
    }

    /// @param english the same question in English, to compare with; null where there is nothing to compare
    ItemStatistics statistics(Question question, RevisionId revision, @Nullable Lang lang, @Nullable ItemSums english) {
        if (persons() < ItemStatistics.FEWEST) {
            return new ItemStatistics(
                    question.id(),
                    revision,
                    lang,
                    persons(),
                    Unknown.TOO_FEW,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    List.of());
        }
        Double discrimination = enoughRest() ? withRest.correlation() : null;
        List<MarkStatistics> chosen = marks(question);
        LanguageContrast contrast =
                english == null || !enoughRest() || !english.enoughRest() ? null : strata.against(english.strata);
        return new ItemStatistics(
                question.id(),
                revision,
                lang,
                persons(),
                null,
                points.mean(),
                discrimination,
                share(omitted),
                seconds.count() < ItemStatistics.FEWEST ? null : seconds.median(),
                chosen,
                contrast,
                ItemWarnings.of(MarkToCount.of(question.task()), chosen, persons(), discrimination, lang, contrast));
    }

    private boolean enoughRest() {
        return withRest.y().count() >= ItemStatistics.FEWEST;
    }

    private List<MarkStatistics> marks(Question question) {
        List<MarkStatistics> all = new ArrayList<>();
        Map<String, MarkSum> left = new HashMap<>(marks);
        MarkSum never = new MarkSum();
        for (MarkToCount mark : MarkToCount.of(question.task())) {
            MarkSum sum = left.remove(mark.id());
            all.add(mark(mark.id(), mark.right(), sum == null ? never : sum));
        }
        left.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(other -> all.add(mark(other.getKey(), false, other.getValue())));
        return all;
    }

    private MarkStatistics mark(String id, boolean right, MarkSum sum) {
        return new MarkStatistics(
                id,
                right,
                share(sum.chosen),
                enoughRest() ? withRest.withMark(sum.rest.count(), sum.rest.mean()) : null);
    }

    private double share(long of) {
        return (double) of / persons();
    }
}
