package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.Control;
import org.conventionacademy.question.QuestionKind;

/// A question of an attempt as it is asked, with the answer so far. It has no key and no explanation.
///
/// @param position from 1
/// @param lang the language that the question is written in here
/// @param options everything in it that has words, first what is chosen from, in the order it is offered
/// @param controls what an answer is made with
/// @param version of the answer so far, 0 for none
/// @param competing other answers from other devices that nobody has chosen from yet
public record AttemptItem(
        int position,
        QuestionRevisionId question,
        QuestionKind kind,
        Lang lang,
        String stemHtml,
        List<ItemOption> options,
        List<Control> controls,
        int version,
        List<String> choice,
        List<List<String>> competing) {
    @JsonIgnore
    public boolean answered() {
        return !Certainty.without(choice).isEmpty();
    }
}
