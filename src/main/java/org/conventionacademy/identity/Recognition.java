package org.conventionacademy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class Recognition {
    private final PersonRows rows;

    Recognition(PersonRows rows) {
        this.rows = rows;
    }

    @Transactional
    Standing recognise(Person person) {
        rows.keep(person);
        return rows.standing(person.id(), PrivacyNotice.VERSION);
    }
}
