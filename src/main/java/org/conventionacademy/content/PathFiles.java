package org.conventionacademy.content;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.YamlNode.Fields;
import org.conventionacademy.register.ObligationId;

/// Reads the paths of a content root.
final class PathFiles {
    static final TranslatedFiles FILES =
            new TranslatedFiles("paths", "path", ContentShapes.PATH, ContentShapes.PATH_TEXT);

    /// A path as its files say it.
    ///
    /// @param modulesLine where its modules begin, in its own file
    /// @param centralLine where its central duties begin
    record Source(StudyPath path, String file, int modulesLine, int centralLine) {}

    private PathFiles() {}

    /// One with an error is left out, and said among the findings.
    static List<Source> read(Path root, Inspection inspection) {
        return FILES.read(root, inspection).stream()
                .map(entry -> source(entry.file(), entry.structure(), entry.words()))
                .toList();
    }

    private static Source source(String file, Fields fields, Map<Lang, Fields> said) {
        PathText english = text(Lang.EN, Objects.requireNonNull(said.get(Lang.EN)), "");
        Map<Lang, PathText> texts = new EnumMap<>(Lang.class);
        said.forEach((lang, words) -> texts.put(lang, text(lang, words, english.hash())));
        return new Source(
                new StudyPath(
                        new PathId(fields.text("id")),
                        fields.text("audience"),
                        fields.texts("modules").stream().map(ModuleId::new).toList(),
                        fields.texts("central").stream().map(ObligationId::new).toList(),
                        texts),
                file,
                fields.line("modules"),
                fields.line("central"));
    }

    /// @param english the hash of the English as it is now
    static PathText text(Lang lang, Fields words, String english) {
        String source = words.textOrNull("source");
        return new PathText(
                lang,
                words.text("title"),
                words.text("summary"),
                words.texts("outcomes"),
                lang != Lang.EN && source != null && !source.equals(english));
    }
}
