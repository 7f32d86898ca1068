package org.conventionacademy.assessment.web;

import java.util.List;
import org.conventionacademy.assessment.AttemptItem;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.ItemOption;
import org.conventionacademy.content.QuestionKind;
import org.jspecify.annotations.Nullable;

/// One question as its page shows it.
///
/// @param chosen what the form shows as chosen: the stored answer, or what was just refused
/// @param notice `competing` when another device changed the answer in the meantime
/// @param error key of the message beside the options
public record QuestionScreen(
        AttemptView attempt,
        AttemptItem item,
        String moduleTitle,
        @Nullable TimeLeft time,
        List<String> chosen,
        @Nullable String notice,
        @Nullable String error) {
    public boolean several() {
        return item.kind() == QuestionKind.MULTIPLE_RESPONSE;
    }

    public String inputType() {
        return several() ? "checkbox" : "radio";
    }

    public boolean isChosen(ItemOption option) {
        return chosen.contains(option.id());
    }

    public int total() {
        return attempt.items().size();
    }

    public boolean first() {
        return item.position() == 1;
    }

    public boolean last() {
        return item.position() == total();
    }

    public String address() {
        return "/attempts/" + attempt.id() + "/questions/" + item.position();
    }
}
