package org.conventionacademy.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.Task;
import org.conventionacademy.register.ObligationId;

/// A module ready to be published: a revision without its ids and dates.
///
/// @param filesHash over its files and what of the register shows in them
/// @param substanceHash over what a reader of the English learns and is asked
record TypesetModule(
        ModuleId id,
        String filesHash,
        String substanceHash,
        boolean retired,
        List<String> audiences,
        List<String> instructors,
        List<Lesson> lessons,
        QuizRules quiz,
        List<TypesetQuestion> questions,
        Map<Lang, ModuleText> texts) {

    /// @param hash over all that the question is; it never leaves the server, since the key is in it
    record TypesetQuestion(
            QuestionCode code,
            String hash,
            List<ObligationId> tests,
            List<String> tags,
            Task task,
            Map<Lang, QuestionText> texts) {

        Question as(QuestionRevision revision) {
            return new Question(revision.id(), code, revision.number(), tests, tags, task, texts);
        }
    }

    record QuestionRevision(QuestionRevisionId id, int number, String hash) {}

    ModuleRevision as(
            RevisionId revision,
            int number,
            Instant publishedAt,
            boolean minor,
            Function<TypesetQuestion, QuestionRevision> revisions) {
        List<Question> numbered = questions.stream()
                .map(question -> question.as(revisions.apply(question)))
                .toList();
        return new ModuleRevision(
                revision,
                id,
                number,
                publishedAt,
                minor,
                retired,
                audiences,
                instructors,
                lessons,
                quiz,
                numbered,
                texts);
    }
}
