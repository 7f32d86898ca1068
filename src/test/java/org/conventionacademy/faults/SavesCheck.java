package org.conventionacademy.faults;

import static org.conventionacademy.faults.Violation.Kind.INVENTED_ANSWER;
import static org.conventionacademy.faults.Violation.Kind.LOST_ANSWER;
import static org.conventionacademy.faults.Violation.Kind.STALE_ANSWER;
import static org.conventionacademy.faults.Violation.Kind.WRONG_STATE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.conventionacademy.faults.Journal.Entry;
import org.conventionacademy.faults.Tables.Answer;

/// Whether every save of one attempt stands as it was told, and the right answer counts.
final class SavesCheck {
    /// The client of plain forms and of answers that the server numbered anew.
    private static final String FORM = "form";

    private final Case attempt;
    private final List<Violation> found = new ArrayList<>();

    private SavesCheck(Case attempt) {
        this.attempt = attempt;
    }

    static List<Violation> of(Case attempt) {
        SavesCheck check = new SavesCheck(attempt);
        attempt.told(Entry.Acknowledged.class).forEach(check::acknowledged);
        attempt.told(Entry.Carried.class).forEach(check::carried);
        check.nothingInvented();
        check.nothingLateCounts();
        attempt.answers().stream()
                .map(answer -> answer.save().question())
                .distinct()
                .forEach(check::question);
        return check.found;
    }

    private void acknowledged(Entry.Acknowledged told) {
        Save save = told.save();
        Optional<Answer> held = attempt.held(save.number());
        if (told.state() == State.REUSED) {
            if (!attempt.heldAsReused(save) || held.isEmpty()) {
                found.add(attempt.violation(LOST_ANSWER, "told to be kept as reused and is not: %s", save));
            }
            return;
        }
        if (held.isEmpty() || !held.get().save().says(save)) {
            found.add(attempt.violation(LOST_ANSWER, "told to be stored: %s; held: %s", save, held));
        } else if (held.get().state() != told.state() || held.get().version() != told.version()) {
            found.add(attempt.violation(WRONG_STATE, "told: %s; held: %s", told, held.get()));
        }
    }

    private void carried(Entry.Carried carried) {
        Save save = carried.save();
        boolean held = attempt.held(save.number())
                .filter(answer -> answer.save().says(save))
                .isPresent();
        if (!held && !attempt.heldAsReused(save)) {
            found.add(attempt.violation(LOST_ANSWER, "came along with a submission and is not held: %s", save));
        }
    }

    private void nothingInvented() {
        List<Entry.Typed> typed = attempt.told(Entry.Typed.class);
        for (List<Answer> rows : List.of(attempt.answers(), attempt.reused())) {
            rows.stream()
                    .map(Answer::save)
                    .filter(save -> save.number().client().equals(FORM)
                            ? attempt.reused().stream().noneMatch(reused -> sameAnswer(reused.save(), save))
                            : typed.stream().noneMatch(entry -> entry.save().says(save)))
                    .map(save -> attempt.violation(INVENTED_ANSWER, "nobody gave %s", save))
                    .forEach(found::add);
        }
    }

    private static boolean sameAnswer(Save a, Save b) {
        return a.question().equals(b.question()) && a.choice().equals(b.choice());
    }

    /// What was typed after the client knew the end counts nowhere; and nothing is late before anybody asked for an
    /// end.
    private void nothingLateCounts() {
        List<Entry> entries = attempt.entries();
        boolean asked = false;
        for (int i = 0; i < entries.size(); i++) {
            asked |= entries.get(i) instanceof Entry.Submitting;
            if (entries.get(i) instanceof Entry.Typed(UUID id, Save save) && i > attempt.toldOver()) {
                attempt.held(save.number())
                        .filter(answer -> answer.save().says(save) && answer.state() != State.LATE)
                        .map(answer -> attempt.violation(WRONG_STATE, "typed after the end: %s", answer))
                        .ifPresent(found::add);
            }
            if (entries.get(i) instanceof Entry.Acknowledged told
                    && told.state() == State.LATE
                    && !asked
                    && attempt.row() != null
                    && "PERSON".equals(attempt.row().endedBy())) {
                found.add(attempt.violation(WRONG_STATE, "late before anybody submitted: %s", told));
            }
        }
    }

    private void question(UUID question) {
        List<Answer> versions = attempt.versionsOf(question);
        for (int i = 0; i < versions.size(); i++) {
            Answer answer = versions.get(i);
            if (answer.version() != i + 1) {
                found.add(attempt.violation(LOST_ANSWER, "version %d is missing before %s", i + 1, answer));
                return;
            }
            if (answer.state() != State.CURRENT
                    || !answer.inTime()
                    || (i > 0 && !wins(answer.save(), versions.get(i - 1)))) {
                found.add(attempt.violation(WRONG_STATE, "may not be the answer: %s", answer));
            }
        }
        for (Answer answer : attempt.answersTo(question)) {
            if (answer.version() == 0 && !mayLose(answer)) {
                found.add(attempt.violation(WRONG_STATE, "should be the answer: %s", answer));
            }
        }
        newestCounts(question);
    }

    private static boolean wins(Save save, Answer over) {
        boolean sameClient = save.number().client().equals(over.save().number().client())
                && !save.number().client().equals(FORM);
        return (sameClient && save.number().seq() > over.save().number().seq())
                || (!sameClient && save.seen() == over.version())
                || (!sameClient && save.choice().equals(over.save().choice()));
    }

    private boolean mayLose(Answer answer) {
        Save save = answer.save();
        List<Answer> others = attempt.answersTo(save.question());
        return switch (answer.state()) {
            case CURRENT, REUSED -> false;
            case LATE -> attempt.row() != null && !attempt.row().open();
            case SUPERSEDED ->
                others.stream()
                        .map(Answer::save)
                        .anyMatch(other ->
                                other.number().client().equals(save.number().client())
                                        && other.number().seq() > save.number().seq());
            case COMPETING -> others.stream().anyMatch(other -> other.version() > 0 && !wins(save, other));
        };
    }

    /// Where one device alone answered, its last answer counts.
    private void newestCounts(UUID question) {
        List<Answer> inTime = attempt.answersTo(question).stream()
                .filter(answer -> answer.state() != State.LATE)
                .toList();
        boolean alone = inTime.stream()
                        .map(answer -> answer.save().number().client())
                        .collect(Collectors.toSet())
                        .size()
                == 1;
        if (alone) {
            Answer newest = inTime.stream()
                    .max(Comparator.comparingInt(
                            answer -> answer.save().number().seq()))
                    .orElseThrow();
            if (!attempt.counting(question).filter(newest::equals).isPresent()) {
                found.add(attempt.violation(
                        STALE_ANSWER, "the last answer is %s, and %s counts", newest, attempt.counting(question)));
            }
        }
    }
}
