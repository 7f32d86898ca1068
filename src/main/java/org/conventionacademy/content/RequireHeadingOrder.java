package org.conventionacademy.content;

import org.commonmark.node.Heading;
import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.content.ModuleSource.LessonWords;

/// The page has the one `h1`; headings below it begin at `##` and skip no level.
final class RequireHeadingOrder implements LessonRule {
    @Override
    public void check(LessonSource lesson, Lint.Desk desk) {
        lesson.words().values().forEach(words -> check(words, desk));
    }

    private static void check(LessonWords words, Lint.Desk desk) {
        int above = 1;
        for (Passage passage : words.passages()) {
            if (passage.node() instanceof Heading heading) {
                if (heading.getLevel() == 1 || heading.getLevel() > above + 1) {
                    desk.error(
                            words.file(),
                            passage.line(),
                            "A heading of level " + heading.getLevel() + " where " + (above + 1) + " is the deepest",
                            "Begin at `##` and skip no level");
                }
                above = Math.max(2, heading.getLevel());
            }
        }
    }
}
