package org.conventionacademy.content;

/// A rule about a module as a whole.
sealed interface ModuleRule
        permits RequireEnglish,
                RequireFittingDraw,
                RequireFittingQuiz,
                RequireKnownObligations,
                RequireOwnFolderName,
                RequireTaughtTests,
                RequireUniqueIds,
                ShowMissingTranslations,
                ShowStaleWords,
                SuggestUnbiasedKeys {
    void check(ModuleSource module, Lint.Desk desk);
}
