package org.conventionacademy.platform;

/// What a finding means: an error keeps what the file belongs to from being published.
public enum Severity {
    ERROR,
    WARNING
}
