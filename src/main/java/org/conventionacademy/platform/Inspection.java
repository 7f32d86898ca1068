package org.conventionacademy.platform;

import java.util.ArrayList;
import java.util.List;

/// Collects every finding while files are read, so that an author sees all of them at once.
public final class Inspection {
    private final List<Finding> findings = new ArrayList<>();

    /// @param line from 1; 0 when the file as a whole is meant
    public void error(String file, int line, String what, String hint) {
        findings.add(new Finding(Severity.ERROR, file, line, what, hint));
    }

    public void warning(String file, int line, String what, String hint) {
        findings.add(new Finding(Severity.WARNING, file, line, what, hint));
    }

    public void add(Inspection other) {
        findings.addAll(other.findings);
    }

    public boolean refused() {
        return errors() > 0;
    }

    public long errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
