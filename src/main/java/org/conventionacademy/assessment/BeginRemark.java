package org.conventionacademy.assessment;

import java.util.List;
import java.util.Map;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionCode;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.Task;
import org.jspecify.annotations.Nullable;

/// Put a correction in force.
///
/// @param questions every revision that was asked with the wrong key
/// @param task the corrected key; null to let the question count no more
/// @param notes what those who took it are told, in English at least
public record BeginRemark(
        CorrectionId id,
        ModuleId module,
        QuestionCode code,
        List<QuestionRevisionId> questions,
        @Nullable Task task,
        RemarkPolicy policy,
        Map<Lang, String> notes) {}
