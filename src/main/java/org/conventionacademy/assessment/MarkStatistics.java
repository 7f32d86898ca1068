package org.conventionacademy.assessment;

import org.jspecify.annotations.Nullable;

/// How often something was chosen, by whom.
///
/// @param mark the option
/// @param right whether it belongs to the key
/// @param rate share of the persons who chose it, 0 to 1
/// @param discrimination correlation of choosing it with the mean points of the person's other questions; null where
///     everybody or nobody chose it
public record MarkStatistics(
        String mark, boolean right, double rate, @Nullable Double discrimination) {}
