package org.conventionacademy.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;

/// What kinds with options to choose from have in common.
final class Choices {
    private Choices() {}

    static List<Fault> faults(List<String> options, List<String> key, boolean right, String wrong) {
        List<Fault> faults = new ArrayList<>();
        if (twice(options) || twice(key)) {
            faults.add(new Fault("An option is there twice", "Give each its own id"));
        }
        if (!options.containsAll(key)) {
            faults.add(new Fault(true, "The key names an option that is not there", "Correct the key"));
        }
        if (!right) {
            faults.add(new Fault(wrong, "Change the options or the key"));
        }
        return faults;
    }

    static boolean twice(Collection<?> ids) {
        return new HashSet<>(ids).size() != ids.size();
    }

    static boolean between(Collection<?> some, int least, int most) {
        return some.size() >= least && some.size() <= most;
    }

    static List<String> shuffled(List<String> ids, RandomGenerator random) {
        List<String> shuffled = new ArrayList<>(ids);
        for (int i = shuffled.size(); i > 1; i--) {
            Collections.swap(shuffled, i - 1, random.nextInt(i));
        }
        return shuffled;
    }

    /// The ids in the order in which they were offered.
    static List<String> offered(List<String> ids, List<String> offered) {
        List<String> known = offered.stream().filter(ids::contains).toList();
        return known.size() == ids.size() ? known : ids;
    }

    static List<Verdict> verdicts(List<String> options, Collection<String> key, List<String> answer) {
        return options.stream()
                .<Verdict>map(option -> new Verdict.Option(option, answer.contains(option), key.contains(option)))
                .toList();
    }

    /// Each right one earns its share, each wrong one takes a share away.
    static Points points(List<String> key, List<String> answer) {
        int right = (int) answer.stream().filter(key::contains).count();
        return Points.shares(right, answer.size() - right, key.size());
    }
}
