package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final CorrectedEvidence corrections;

    Evidence(EvidenceRows rows, MasteryRows mastery, Modules modules, People people, CorrectedEvidence corrections) {
        this.rows = rows;
        this.mastery = mastery;
        this.modules = modules;
        this.people = people;
        this.corrections = corrections;
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

    /// Follows marks that were made anew; in the transaction of the caller. A voided question is no evidence, and one
    /// that counts again is looked for by the sweep.
    void remarked(List<RemarkRows.NewMark> marks) {
        corrections.lookAgain(marks);
        Map<PersonId, Set<ObligationId>> touched = corrections.touched(marks);
        if (touched.isEmpty()) {
            return;
        }
        corrections.hold(touched.keySet());
        corrections.correct(marks);
        Map<PersonId, List<Exposure>> exposures = corrections.exposures(touched.keySet());
        List<CorrectedEvidence.Line> lines = new ArrayList<>();
        touched.forEach((person, duties) -> {
            List<ObligationMastery> sums = Exposure.sum(exposures.getOrDefault(person, List.of()));
            duties.forEach(duty -> lines.add(new CorrectedEvidence.Line(
                    person,
                    duty,
                    sums.stream()
                            .filter(sum -> sum.obligation().equals(duty))
                            .findFirst()
                            .orElse(null))));
        });
        corrections.keep(lines);
    }

    private Exposed exposed(Scored scored) {
        Question question = modules.revision(scored.revision())
                .question(scored.question())
                .orElseThrow(() -> new IllegalStateException("A drawn question is not in its revision"));
        return new Exposed(
                scored, question.code(), question.tests().stream().distinct().toList());
    }
}
