package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.ObligationId;

/// A revision of a question. It holds the key: nothing of it but id, kind, stem and option texts may reach a trainee
/// before release.
///
/// @param number counts the revisions of this code, from 1
/// @param options option ids in default order
/// @param key ids of the right options
public record Question(
        QuestionRevisionId id,
        QuestionCode code,
        int number,
        QuestionKind kind,
        List<ObligationId> tests,
        List<String> options,
        Set<String> key,
        Map<Lang, QuestionText> texts) {

    /// The text in that language, else in English.
    @JsonIgnore
    public QuestionText text(Lang lang) {
        return Translations.pick(texts, lang);
    }

    /// The language that [#text] answers in.
    @JsonIgnore
    public Lang language(Lang wanted) {
        return texts.containsKey(wanted) ? wanted : Lang.EN;
    }
}
