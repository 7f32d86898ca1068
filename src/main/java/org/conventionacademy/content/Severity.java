package org.conventionacademy.content;

/// What a finding means for its module: an error keeps it from being published.
public enum Severity {
    ERROR,
    WARNING
}
