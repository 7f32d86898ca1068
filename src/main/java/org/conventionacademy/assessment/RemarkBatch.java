package org.conventionacademy.assessment;

import java.util.List;

/// A step of a walk through the attempts of several questions.
///
/// @param attempts how many it came past
/// @param people everybody who made one of them, with all their ended attempts of that quiz
/// @param last whether nothing comes after it
public record RemarkBatch(int attempts, List<PersonResults> people, RemarkCursor next, boolean last) {}
