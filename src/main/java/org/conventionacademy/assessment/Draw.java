package org.conventionacademy.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
        return asked(revision, bank, random).stream()
                .map(question -> new Drawn(question.id(), question.task().shuffled(random)))
                .toList();
    }

    private static List<Question> asked(ModuleRevision revision, List<Question> bank, Random random) {
        int ask = Math.min(revision.quiz().ask(), bank.size());
        if (revision.quiz().draw().isEmpty()) {
            return bank.subList(0, ask);
        }
        Set<Question> drawn = new LinkedHashSet<>(revision.ruledDraw(bank));
        bank.stream().filter(question -> drawn.size() < ask).forEach(drawn::add);
        List<Question> asked = new ArrayList<>(drawn);
        Collections.shuffle(asked, random);
        return asked;
    }
}
