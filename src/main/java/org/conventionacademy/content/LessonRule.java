package org.conventionacademy.content;

import org.conventionacademy.content.ModuleSource.LessonSource;

/// A rule about one lesson in all its languages.
sealed interface LessonRule
        permits RequireFittingCallouts,
                RequireHeadingOrder,
                RequireRegisterFigures,
                RequireSamePassages,
                RequireTaughtPassages,
                ShowDoubt,
                ShowStalePassages,
                SuggestLength,
                SuggestPlainWords {
    void check(LessonSource lesson, Lint.Desk desk);
}
