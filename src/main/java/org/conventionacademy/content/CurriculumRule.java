package org.conventionacademy.content;

import java.util.List;

/// A rule about all modules together.
sealed interface CurriculumRule permits SuggestDistinctQuestions {
    void check(List<ModuleSource> modules, Lint.Desk desk);
}
