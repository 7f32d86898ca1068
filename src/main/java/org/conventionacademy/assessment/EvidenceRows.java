package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionCode;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.ObligationId;
import org.hibernate.Session;

/// The rows of exposures, and of the people who have them.
@ApplicationScoped
class EvidenceRows {
    /// A question of a graded attempt.
    record Scored(
            AttemptId attempt,
            ModuleId module,
            RevisionId revision,
            String lang,
            Instant endedAt,
            int position,
            QuestionRevisionId question,
            BigDecimal points) {}

    /// A scored question with what its revision says of it.
    record Exposed(Scored scored, QuestionCode code, List<ObligationId> duties) {}

    private final Session session;

    EvidenceRows(Session session) {
        this.session = session;
    }

    /// Holds the person's evidence until the transaction ends: whoever comes second sees all that the first kept.
    void hold(PersonId person, Profile profile, Lang lang) {
        session.createNativeMutationQuery("""
                        INSERT INTO assessment_taker (person, country, profession, language, gradings)
                        VALUES (:person, :country, :profession, :language, 1)
                        ON DUPLICATE KEY UPDATE country = VALUE(country), profession = VALUE(profession),
                          language = VALUE(language), gradings = gradings + 1
                        """)
                .setParameter("person", person.value())
                .setParameter("country", profile.country())
                .setParameter("profession", profile.profession())
                .setParameter("language", lang.code())
                .executeUpdate();
    }

    /// The questions of the person's graded attempts that are not looked at yet, in the order in which they ended.
    List<Scored> pending(PersonId person) {
        return session
                .createNativeQuery("""
                        SELECT a.id, a.module, a.revision, a.lang, a.ended_at, i.position, i.question, i.points
                        FROM assessment_attempt a JOIN assessment_attempt_item i ON i.attempt = a.id
                        WHERE a.person = :person AND a.state = 'GRADED' AND a.exposures_kept = FALSE AND i.counted = TRUE
                        ORDER BY a.ended_at, a.module, a.number, i.position
                        """, Tuple.class)
                .setParameter("person", person.value())
                .addScalar("id", UUID.class)
                .addScalar("module", String.class)
                .addScalar("revision", UUID.class)
                .addScalar("lang", String.class)
                .addScalar("ended_at", Instant.class)
                .addScalar("position", Integer.class)
                .addScalar("question", UUID.class)
                .addScalar("points", BigDecimal.class)
                .getResultList()
                .stream()
                .map(row -> new Scored(
                        new AttemptId(row.get("id", UUID.class)),
                        new ModuleId(row.get("module", String.class)),
                        new RevisionId(row.get("revision", UUID.class)),
                        row.get("lang", String.class),
                        row.get("ended_at", Instant.class),
                        row.get("position", Integer.class),
                        new QuestionRevisionId(row.get("question", UUID.class)),
                        row.get("points", BigDecimal.class)))
                .toList();
    }

    /// An item that the person was exposed to before keeps that exposure.
    void keep(PersonId person, List<Exposed> exposed) {
        StringJoiner values = new StringJoiner(", ");
        for (int i = 0; i < exposed.size(); i++) {
            values.add("(:person, :module%1$d, :code%1$d, :question%1$d, :duties%1$d, :attempt%1$d, :position%1$d,"
                            .formatted(i)
                    + " :points%1$d, :lang%1$d, :at%1$d)".formatted(i));
        }
        var insert = session.createNativeMutationQuery("INSERT INTO assessment_exposure"
                        + " (person, module, code, question, duties, attempt, position, points, lang, exposed_at) VALUES "
                        + values + " ON DUPLICATE KEY UPDATE person = VALUE(person)")
                .setParameter("person", person.value());
        for (int i = 0; i < exposed.size(); i++) {
            Scored scored = exposed.get(i).scored();
            insert.setParameter("module" + i, scored.module().value())
                    .setParameter("code" + i, exposed.get(i).code().value())
                    .setParameter("question" + i, scored.question().value())
                    .setParameter("duties" + i, write(exposed.get(i).duties()))
                    .setParameter("attempt" + i, scored.attempt().value())
                    .setParameter("position" + i, scored.position())
                    .setParameter("points" + i, scored.points())
                    .setParameter("lang" + i, scored.lang())
                    .setParameter("at" + i, scored.endedAt());
        }
        insert.executeUpdate();
    }

    void settle(Collection<AttemptId> attempts) {
        session.createNativeMutationQuery("UPDATE assessment_attempt SET exposures_kept = TRUE WHERE id IN (:attempts)")
                .setParameterList(
                        "attempts", attempts.stream().map(AttemptId::value).toList())
                .executeUpdate();
    }

    List<Exposure> exposures(PersonId person) {
        return session
                .createNativeQuery("SELECT duties, points FROM assessment_exposure WHERE person = :person", Tuple.class)
                .setParameter("person", person.value())
                .addScalar("duties", String.class)
                .addScalar("points", BigDecimal.class)
                .getResultList()
                .stream()
                .map(row -> new Exposure(read(row.get("duties", String.class)), row.get("points", BigDecimal.class)))
                .toList();
    }

    /// Owners of graded attempts that are not looked at yet, those who have waited longest first, each with the
    /// language of the last.
    Map<PersonId, Lang> waiting(int most) {
        Map<PersonId, Lang> waiting = new LinkedHashMap<>();
        session.createNativeQuery("""
                        SELECT person, lang FROM assessment_attempt
                        WHERE exposures_kept = FALSE AND ended_at IS NOT NULL ORDER BY ended_at LIMIT :most
                        """, Tuple.class)
                .setParameter("most", most)
                .addScalar("person", UUID.class)
                .addScalar("lang", String.class)
                .getResultList()
                .forEach(row -> waiting.put(
                        new PersonId(row.get("person", UUID.class)), Lang.of(row.get("lang", String.class))));
        return waiting;
    }

    private static String write(List<ObligationId> duties) {
        return String.join(" ", duties.stream().map(ObligationId::value).toList());
    }

    static List<ObligationId> read(String duties) {
        return duties.isEmpty()
                ? List.of()
                : List.of(duties.split(" ")).stream().map(ObligationId::new).toList();
    }
}
