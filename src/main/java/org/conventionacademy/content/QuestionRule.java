package org.conventionacademy.content;

import org.conventionacademy.content.ModuleSource.QuestionSource;

/// A rule about one question in all its languages.
sealed interface QuestionRule
        permits RefuseCatchAllOptions,
                RefuseOrderOfOptions,
                RequireCitation,
                RequireConfidentKeys,
                RequireExplainedFigures,
                RequireFewDuties,
                RequireOptionTexts,
                RequireSameOptions,
                RequireSoundTasks,
                SuggestLikeLengths,
                SuggestPositiveStem {
    void check(QuestionSource question, Lint.Desk desk);
}
