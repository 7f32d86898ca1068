package org.conventionacademy.reporting;

import org.conventionacademy.assessment.GroupMastery;
import org.conventionacademy.register.Article;
import org.conventionacademy.register.Obligation;

/// A row of the report on mastery.
public record MasteryLine(Article article, Obligation duty, GroupMastery group) {}
