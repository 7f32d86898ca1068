package org.conventionacademy.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.conventionacademy.platform.Hashes;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.Task;
import org.conventionacademy.register.ObligationId;
import org.jspecify.annotations.Nullable;

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
            boolean withdrawn,
            Map<Lang, QuestionText> texts) {

        Question as(QuestionRevision revision) {
            return new Question(revision.id(), code, revision.number(), tests, tags, task, withdrawn, texts);
        }

        TypesetQuestion corrected(@Nullable Task task) {
            return new TypesetQuestion(
                    code,
                    Hashes.sha256(hash + task),
                    tests,
                    tags,
                    task == null ? this.task : task,
                    task == null,
                    texts);
        }

        TypesetQuestion asked() {
            return new TypesetQuestion(code, hash, tests, tags, task, false, texts);
        }

        boolean saysTheSameAs(Question other) {
            return other.equals(as(new QuestionRevision(other.id(), other.number(), hash)));
        }
    }

    record QuestionRevision(QuestionRevisionId id, int number, String hash) {}

    /// Whether its quiz finds enough to draw.
    boolean drawable() {
        List<TypesetQuestion> pool =
                questions.stream().filter(question -> !question.withdrawn()).toList();
        return pool.size() >= quiz.ask()
                && Drawing.of(quiz.draw(), pool, (rule, question) -> rule.fits(question.tests(), question.tags()))
                        .isPresent();
    }

    TypesetModule with(List<TypesetQuestion> others) {
        return new TypesetModule(
                id, filesHash, substanceHash, retired, audiences, instructors, lessons, quiz, others, texts);
    }

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
