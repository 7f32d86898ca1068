package org.conventionacademy.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.TextFile;
import org.conventionacademy.platform.Yaml;
import org.conventionacademy.platform.YamlNode.Fields;
import org.conventionacademy.platform.YamlWriter;

/// A lesson's file: front matter between two `---`, then Markdown.
record LessonFile(Fields frontMatter, String body, int bodyLine) {
    private static final String FENCE = "---\n";

    static Optional<LessonFile> parse(TextFile file, Inspection inspection) {
        String text = file.text();
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            inspection.error(file.name(), 1, "No front matter", "Begin with `---`, `title: …`, `---`");
            return Optional.empty();
        }
        String yaml = text.substring(FENCE.length(), end + 1);
        String body = text.substring(end + 1 + FENCE.length());
        int bodyLine = 1
                + (int) text.substring(0, end + 1 + FENCE.length())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return Yaml.read(file.name(), yaml, 1, inspection)
                .filter(fields -> ContentShapes.LESSON.check(fields, "the front matter", file.name(), inspection))
                .map(fields -> new LessonFile(fields, body, bodyLine));
    }

    List<Passage> passages() {
        return Passage.of(body, bodyLine);
    }

    /// The bytes that the file has in canonical form.
    String canonical() {
        String text = passages().stream().map(Passage::text).collect(Collectors.joining("\n\n"));
        return FENCE
                + YamlWriter.write(frontMatter, ContentShapes.LESSON)
                + FENCE
                + (text.isEmpty() ? "" : "\n" + text + "\n");
    }
}
