package org.conventionacademy.assessment;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The points of a question by how well the person does at the others, in tenths.
///
/// Compared as Dorans and Kulick (1986) standardise a difference between two groups: within each tenth that both have,
/// weighted by how many of the focal group are there.
final class Strata {
    private static final int BANDS = 10;

    private final Moments[] bands =
            IntStream.range(0, BANDS).mapToObj(band -> new Moments()).toArray(Moments[]::new);

    /// @param rest points of the other questions, of [FirstAttempt#FULL] each
    /// @param others how many these are
    void add(double share, int rest, int others) {
        long most = (long) others * FirstAttempt.FULL;
        bands[(int) Math.min(BANDS - 1, (long) rest * BANDS / most)].add(share);
    }

    /// How this focal group differs from the reference; null where no tenth has two of both, or nothing varies.
    @Nullable
    LanguageContrast against(Strata reference) {
        double weights = 0;
        double sum = 0;
        double variance = 0;
        for (int band = 0; band < BANDS; band++) {
            Moments focal = bands[band];
            Moments other = reference.bands[band];
            if (focal.count() >= 2 && other.count() >= 2) {
                double weight = focal.count();
                weights += weight;
                sum += weight * (focal.mean() - other.mean());
                variance += weight * weight * (focal.variance() / focal.count() + other.variance() / other.count());
            }
        }
        return variance <= 0 ? null : new LanguageContrast(sum / weights, sum / Math.sqrt(variance));
    }
}
