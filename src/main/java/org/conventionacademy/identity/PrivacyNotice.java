package org.conventionacademy.identity;

/// The notice on privacy in force. A new version is asked for again.
public final class PrivacyNotice {
    public static final String VERSION = "2026-11-22";

    private PrivacyNotice() {}
}
