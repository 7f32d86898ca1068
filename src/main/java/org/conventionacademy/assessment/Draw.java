package org.conventionacademy.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionRevisionId;

/// Which questions an attempt asks, and in which order it offers their options. The seed decides all of it.
final class Draw {
    record Drawn(QuestionRevisionId question, List<String> options) {}

    private Draw() {}

    static List<Drawn> of(ModuleRevision revision, long seed) {
        Random random = new Random(seed);
        List<Question> bank = new ArrayList<>(revision.pool());
        Collections.shuffle(bank, random);
        return bank.stream()
                .limit(revision.quiz().ask())
                .map(question -> new Drawn(question.id(), question.task().shuffled(random)))
                .toList();
    }
}
