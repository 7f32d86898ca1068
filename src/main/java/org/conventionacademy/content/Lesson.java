package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.ObligationId;

/// A lesson of a revision.
///
/// @param position in the module, from 1
public record Lesson(LessonId id, int position, int minutes, List<ObligationId> teaches, Map<Lang, LessonText> texts) {

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
