package org.conventionacademy.content;

import org.conventionacademy.content.ModuleSource.LessonSource;

/// A rule about one lesson in all its languages.
sealed interface LessonRule
        permits RequireFittingCallouts, RequireHeadingOrder, RequireSamePassages, ShowStalePassages, SuggestLength {
    void check(LessonSource lesson, Lint.Desk desk);
}
