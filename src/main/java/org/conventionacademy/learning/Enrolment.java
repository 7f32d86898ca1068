package org.conventionacademy.learning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.PersonId;

/// An enrolment that is not withdrawn.
record Enrolment(UUID id, PersonId person, ModuleId module, boolean started) {
    static Optional<Enrolment> openOf(List<Enrolment> enrolments, ModuleId module) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.module().equals(module))
                .findFirst();
    }
}
