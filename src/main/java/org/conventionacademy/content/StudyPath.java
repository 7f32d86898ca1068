package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.ObligationId;

/// The modules that an audience should take, in order.
///
/// @param audience whom it is for, by the word of a profile's profession
/// @param central the duties that matter most to the audience; two questions or more test each
public record StudyPath(
        PathId id, String audience, List<ModuleId> modules, List<ObligationId> central, Map<Lang, PathText> texts) {

    /// The text in that language, else in English.
    @JsonIgnore
    public PathText text(Lang lang) {
        return Translations.pick(texts, lang);
    }
}
