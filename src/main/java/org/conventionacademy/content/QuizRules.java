package org.conventionacademy.content;

import org.jspecify.annotations.Nullable;

/// How a module's quiz is held.
///
/// @param ask questions drawn for an attempt
/// @param attempts attempts a person has
/// @param passMark percent
/// @param timeLimitMinutes null exactly when the quiz is untimed
public record QuizRules(
        int ask, int attempts, int passMark, @Nullable Integer timeLimitMinutes, LateRule late) {}
