package org.conventionacademy.learning.web;

import java.util.UUID;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.platform.Problem;

/// Reads ids out of addresses. What cannot be an id names nothing, so it is not found.
final class Ids {
    private Ids() {}

    static ModuleId module(String text) {
        try {
            return new ModuleId(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    static LessonId lesson(String text) {
        try {
            return new LessonId(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
