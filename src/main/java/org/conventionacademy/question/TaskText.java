package org.conventionacademy.question;

import java.util.Optional;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Yaml;
import org.conventionacademy.platform.YamlShape;
import org.conventionacademy.platform.YamlWriter;

/// What a file says of a task, apart from the file: how a key that is more than an answer is written in the browser.
public final class TaskText {
    private TaskText() {}

    public static String write(Task task) {
        return YamlWriter.write(task.file(), shape(task.kind()));
    }

    /// The task that the text says; empty, with findings, when it says none.
    ///
    /// @param name what findings call the text
    public static Optional<Task> read(QuestionKind kind, String name, String text, Inspection inspection) {
        return Yaml.read(name, text, 0, inspection)
                .filter(fields -> shape(kind).check(fields, name, name, inspection))
                .map(kind::read);
    }

    private static YamlShape shape(QuestionKind kind) {
        return YamlShape.map(kind.keys().toArray(YamlShape.Key[]::new));
    }
}
