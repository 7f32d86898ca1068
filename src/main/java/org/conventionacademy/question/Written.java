package org.conventionacademy.question;

import org.conventionacademy.platform.Problem;

/// What somebody wrote into a field.
final class Written {
    private static final char REPLACEMENT = '\uFFFD';

    private Written() {}

    /// On one line, without what no database or page can carry.
    ///
    /// @throws Problem BAD_REQUEST when it is longer than so many characters
    static String canonical(String text, int longest) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().map(Written::carried).forEach(kept::appendCodePoint);
        String line = kept.toString().strip().replaceAll("[\\p{Z}\\s]+", " ");
        if (line.codePointCount(0, line.length()) > longest) {
            throw Problem.badRequest("question_problem_long", longest);
        }
        return line;
    }

    private static int carried(int character) {
        if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            return REPLACEMENT;
        }
        return Character.isISOControl(character) ? ' ' : character;
    }
}
