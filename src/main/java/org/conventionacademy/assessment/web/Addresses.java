package org.conventionacademy.assessment.web;

import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.platform.Problem;

/// Reads ids out of addresses. What cannot be an id names nothing, so it is not found.
final class Addresses {
    private Addresses() {}

    static ModuleId module(String text) {
        try {
            return new ModuleId(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    static QuestionRevisionId question(String text) {
        try {
            return new QuestionRevisionId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
