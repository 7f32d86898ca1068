package org.conventionacademy.authoring.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conventionacademy.assessment.FormMarks;
import org.conventionacademy.assessment.ShownControl;
import org.conventionacademy.authoring.Correction;
import org.conventionacademy.authoring.DraftCorrection;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.Question;
import org.conventionacademy.platform.Finding;
import org.conventionacademy.platform.FormText;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.question.Task;
import org.conventionacademy.question.TaskText;

/// What the form of a correction holds: the key as a full answer where the kind has one, else as its file says it.
///
/// @param withdraw whether the question is to be taken out of the quiz
/// @param marks the full answer
/// @param text what a file says
/// @param field the one that has to be mended, and why; both empty when none has
record CorrectionForm(
        boolean withdraw, List<String> marks, String text, Map<Lang, String> notes, String field, String error) {
    static CorrectionForm of(Question question) {
        return new CorrectionForm(
                false, List.copyOf(question.task().rightMarks()), TaskText.write(question.task()), Map.of(), "", "");
    }

    /// A draft that was overtaken, to go on with.
    static CorrectionForm of(Question question, Correction before) {
        Task task = Objects.requireNonNullElse(before.corrected(), question.task());
        return new CorrectionForm(
                before.withdraws(), List.copyOf(task.rightMarks()), TaskText.write(task), before.notes(), "", "");
    }

    static CorrectionForm of(Map<String, List<String>> fields) {
        Map<Lang, String> notes = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            notes.put(lang, FormText.of(first(fields, "note-" + lang.code())));
        }
        return new CorrectionForm(
                first(fields, "what").equals("withdraw"),
                FormMarks.of(fields),
                FormText.of(first(fields, "text")) + "\n",
                notes,
                "",
                "");
    }

    static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    CorrectionForm refused(String wrong, String why) {
        return new CorrectionForm(withdraw, marks, text, notes, wrong, why);
    }

    /// Whether the key of the question is a full answer to it.
    static boolean answerable(Question question) {
        return question.task().keyed(List.copyOf(question.task().rightMarks())).isPresent();
    }

    List<ShownControl> controls(Question question, Lang lang) {
        return answerable(question) ? ShownControl.of(question, lang, marks) : List.of();
    }

    /// @throws Problem INVALID with `field` when what was given is no key
    DraftCorrection command(ModuleId module, Question question) {
        return new DraftCorrection(module, question.id(), withdraw ? null : corrected(question), notes);
    }

    private Task corrected(Question question) {
        Task task = question.task();
        if (answerable(question)) {
            return task.keyed(fit(task)).orElseThrow();
        }
        Inspection inspection = new Inspection();
        Optional<Task> read = TaskText.read(task.kind(), "key", text, inspection);
        return read.orElseThrow(() -> {
            Finding finding = inspection.findings().getFirst();
            return Problem.invalid("authoring_problem_text", finding.line(), finding.what(), finding.hint())
                    .with("field", "key");
        });
    }

    private List<String> fit(Task task) {
        try {
            return task.fit(marks);
        } catch (Problem problem) {
            throw problem.with("field", "key");
        }
    }
}
