package org.conventionacademy.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionKind;
import org.conventionacademy.content.QuestionRevisionId;

/// Which questions an attempt asks, and in which order it offers their options. The seed decides all of it.
final class Draw {
    record Drawn(QuestionRevisionId question, List<String> options) {}

    private Draw() {}

    static List<Drawn> of(ModuleRevision revision, long seed) {
        Random random = new Random(seed);
        List<Question> bank = new ArrayList<>(revision.questions());
        Collections.shuffle(bank, random);
        return bank.stream()
                .limit(revision.quiz().ask())
                .map(question -> new Drawn(question.id(), options(question, random)))
                .toList();
    }

    /// True and false keep their order: readers expect it.
    private static List<String> options(Question question, Random random) {
        List<String> options = new ArrayList<>(question.options());
        if (question.kind() != QuestionKind.TRUE_FALSE) {
            Collections.shuffle(options, random);
        }
        return options;
    }
}
