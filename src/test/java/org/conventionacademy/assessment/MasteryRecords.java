package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.ObligationId;
import org.jspecify.annotations.Nullable;

/// Writes what gradings would have kept of people of a profession that no other test has.
@ApplicationScoped
public class MasteryRecords {
    private final EvidenceRows people;
    private final MasteryRows rows;

    MasteryRecords(EvidenceRows people, MasteryRows rows) {
        this.people = people;
        this.rows = rows;
    }

    public static String freshProfession() {
        return "p-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    /// So many people of a country, of whom the first ones have mastered the duty.
    @Transactional
    public void add(String profession, @Nullable String country, Lang lang, String duty, int count, int mastered) {
        for (int i = 0; i < count; i++) {
            PersonId person = new PersonId(UUID.randomUUID());
            people.hold(person, new Profile(country, null, profession, null, Lang.EN), lang);
            BigDecimal points = i < mastered ? new BigDecimal(2) : BigDecimal.ONE;
            rows.keep(person, List.of(ObligationMastery.of(new ObligationId(duty), 2, points)));
        }
    }

    /// Somebody who met one question only.
    @Transactional
    public void addOneItem(String profession, String country, String duty) {
        PersonId person = new PersonId(UUID.randomUUID());
        people.hold(person, new Profile(country, null, profession, null, Lang.EN), Lang.EN);
        rows.keep(person, List.of(ObligationMastery.of(new ObligationId(duty), 1, BigDecimal.ONE)));
    }
}
