package org.conventionacademy.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// The figures of a run as a table.
record Report(Run run) {
    String text() {
        List<String> lines = new ArrayList<>();
        Tables tables = run.tables();
        lines.add("");
        lines.add("Faults: %d trainees, %d s of faults, seed %d".formatted(run.trainees(), run.seconds(), run.seed()));
        lines.add("");
        for (Deed deed : Deed.values()) {
            lines.add(line(deed, run.witness().deeds().of(deed)));
        }
        lines.add(line("saves held, late ones included", tables.answers().size()));
        lines.add(line("attempts held", tables.attempts().size()));
        lines.add(line("ended by the person", ended("PERSON")));
        lines.add(line("ended by the deadline", ended("DEADLINE")));
        lines.add(line("modules completed", tables.completions().size()));
        lines.add("");
        for (Fault fault : Fault.values()) {
            lines.add(line(fault, run.witness().faults().of(fault)));
        }
        lines.add("");
        lines.add(line(
                "replies that should never be given", run.witness().unexpected().size()));
        addFirst(lines, run.witness().unexpected());
        lines.add(line("violations", run.violations().size()));
        addFirst(lines, run.violations());
        return String.join(System.lineSeparator(), lines);
    }

    private long ended(String by) {
        return run.tables().attempts().stream()
                .filter(attempt -> Objects.equals(attempt.endedBy(), by))
                .count();
    }

    private static String line(Object what, long count) {
        return "  %-45s %8d".formatted(what, count);
    }

    private static void addFirst(List<String> lines, Collection<?> all) {
        all.stream().limit(10).map(each -> "    " + each).forEach(lines::add);
    }
}
