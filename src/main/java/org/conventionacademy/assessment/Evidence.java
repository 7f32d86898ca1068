package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.conventionacademy.assessment.EvidenceRows.Exposed;
import org.conventionacademy.assessment.EvidenceRows.Scored;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.Question;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.ObligationId;

/// Turns graded attempts into evidence: the first scored exposure to each item, and what those come to by obligation.
@ApplicationScoped
class Evidence {
    private final EvidenceRows rows;
    private final MasteryRows mastery;
    private final Modules modules;
    private final People people;

    Evidence(EvidenceRows rows, MasteryRows mastery, Modules modules, People people) {
        this.rows = rows;
        this.mastery = mastery;
        this.modules = modules;
        this.people = people;
    }

    /// Looks at every graded attempt of the person that was not looked at yet; in the transaction of the caller.
    ///
    /// @param lang of the attempt graded last
    void gather(PersonId person, Lang lang) {
        rows.hold(person, people.profile(person), lang);
        List<Exposed> exposed = rows.pending(person).stream().map(this::exposed).toList();
        if (exposed.isEmpty()) {
            return;
        }
        rows.keep(person, exposed);
        rows.settle(exposed.stream().map(each -> each.scored().attempt()).collect(Collectors.toSet()));
        Set<ObligationId> touched =
                exposed.stream().flatMap(each -> each.duties().stream()).collect(Collectors.toSet());
        mastery.keep(
                person,
                Exposure.sum(rows.exposures(person)).stream()
                        .filter(line -> touched.contains(line.obligation()))
                        .toList());
    }

    private Exposed exposed(Scored scored) {
        Question question = modules.revision(scored.revision())
                .question(scored.question())
                .orElseThrow(() -> new IllegalStateException("A drawn question is not in its revision"));
        return new Exposed(
                scored, question.code(), question.tests().stream().distinct().toList());
    }
}
