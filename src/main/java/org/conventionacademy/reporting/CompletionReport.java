package org.conventionacademy.reporting;

import java.time.Instant;
import org.conventionacademy.learning.EnrolmentFilter;
import org.conventionacademy.learning.EnrolmentTotals;
import org.conventionacademy.platform.Page;

/// One page of the completion report.
///
/// @param filter what was asked for, held to what the viewer may see
/// @param totals of the filter in every state, also when it asks for one
public record CompletionReport(
        EnrolmentFilter filter, Instant asOf, EnrolmentTotals totals, Page<CompletionLine> page) {}
