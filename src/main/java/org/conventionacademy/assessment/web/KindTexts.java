package org.conventionacademy.assessment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Texts;
import org.conventionacademy.question.QuestionKind;

/// What a page says to a reader about a kind of question.
@Named("kinds")
@ApplicationScoped
public class KindTexts {
    private final Texts texts;
    private final Language language;

    KindTexts(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /// How a question of the kind is answered.
    public String how(QuestionKind kind) {
        return texts.get(language.current(), "question_how_" + kind.name().toLowerCase(Locale.ROOT));
    }
}
