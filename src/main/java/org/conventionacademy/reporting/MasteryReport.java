package org.conventionacademy.reporting;

import org.conventionacademy.assessment.MasteryFilter;
import org.conventionacademy.platform.Page;

/// A page of the report on mastery.
///
/// @param filter held to what the viewer may see
public record MasteryReport(MasteryFilter filter, Page<MasteryLine> page) {}
