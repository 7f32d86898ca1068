package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.conventionacademy.content.LateRule;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// An attempt as its owner may see it at any time. One in sequence has no items beyond the question reached.
///
/// @param lang the language it was begun in
/// @param number counts the person's attempts of this quiz, from 1
/// @param deadline null where there is none
/// @param closesAt until when it waits for answers after the deadline; null where there is none
/// @param questions how many are asked
/// @param reached the position of the one question that may be answered; null where all may
/// @param secondsLeft null where there is no deadline; 0 once it has passed
public record AttemptView(
        AttemptId id,
        ModuleId module,
        RevisionId revision,
        Lang lang,
        int number,
        AttemptState state,
        Instant startedAt,
        @Nullable Instant deadline,
        LateRule late,
        @Nullable Instant closesAt,
        Instant serverTime,
        @Nullable Long secondsLeft,
        int questions,
        @Nullable Integer reached,
        List<AttemptItem> items) {
    /// Whether the questions are answered one after the other.
    @JsonIgnore
    public boolean inSequence() {
        return reached != null;
    }

    /// Whether the question at that position may be answered now.
    public boolean answers(int position) {
        return reached == null || reached == position;
    }

    @JsonIgnore
    public boolean open() {
        return state == AttemptState.OPEN;
    }

    /// Whether the time is over and the attempt still waits for answers on their way.
    @JsonIgnore
    public boolean waiting() {
        return open() && deadline != null && serverTime.isAfter(deadline);
    }

    /// The first question without an answer that may be given, else the first of all.
    @JsonIgnore
    public int nextPosition() {
        return items.stream()
                .filter(item -> !item.answered())
                .map(AttemptItem::position)
                .filter(this::answers)
                .findFirst()
                .orElse(reached == null ? 1 : reached);
    }

    @JsonIgnore
    public long answered() {
        return items.stream().filter(AttemptItem::answered).count();
    }
}
