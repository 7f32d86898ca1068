package org.conventionacademy.platform;

import org.owasp.html.Encoding;

/// The words of a sanitised HTML text, for files that know no HTML.
public final class PlainText {
    private PlainText() {}

    public static String of(String html) {
        return Encoding.decodeHtml(html.replaceAll("<[^>]*>", ""), false).strip();
    }
}
