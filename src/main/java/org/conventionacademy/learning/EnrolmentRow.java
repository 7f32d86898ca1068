package org.conventionacademy.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.jspecify.annotations.Nullable;

/// An enrolment as it stood at a time. A completed one takes every figure from the fact of its completion.
///
/// @param profile as it was at completion, else at enrolment
/// @param score percent with two decimals, only when completed
/// @param number the completion's number, only when completed
public record EnrolmentRow(
        UUID enrolment,
        PersonId person,
        ModuleId module,
        RevisionId revision,
        LearningState state,
        Profile profile,
        Instant enrolledAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable BigDecimal score,
        @Nullable String number) {

    public Cursor cursor() {
        return new Cursor(enrolledAt, enrolment);
    }

    /// Where a reading in pages goes on: after this enrolment, in the order of recording.
    public record Cursor(Instant recordedAt, UUID enrolment) {}
}
