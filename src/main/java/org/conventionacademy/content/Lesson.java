package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.ObligationId;

/// A lesson of a revision.
///
/// @param position in the module, from 1
/// @param taught the duties that it teaches, with their passages
public record Lesson(
        LessonId id,
        int position,
        int minutes,
        List<ObligationId> teaches,
        List<TaughtDuty> taught,
        Map<Lang, LessonText> texts) {

    /// Revisions of earlier days do not name their passages.
    public Lesson {
        taught = Objects.requireNonNullElse(taught, List.of());
    }

    /// The text in that language, else in English.
    @JsonIgnore
    public LessonText text(Lang lang) {
        return Translations.pick(texts, lang);
    }

    /// The language that [#text] answers in.
    @JsonIgnore
    public Lang language(Lang wanted) {
        return texts.containsKey(wanted) ? wanted : Lang.EN;
    }
}
