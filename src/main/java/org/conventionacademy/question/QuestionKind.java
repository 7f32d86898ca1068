package org.conventionacademy.question;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.conventionacademy.platform.YamlNode;
import org.conventionacademy.platform.YamlShape;
import org.jspecify.annotations.Nullable;

/// What a question asks its reader to do. A kind is a line here and a record of its own.
public enum QuestionKind {
    SINGLE_CHOICE(SingleChoice.class, SingleChoice.FORM),
    MULTIPLE_RESPONSE(MultipleResponse.class, MultipleResponse.FORM),
    TRUE_FALSE(TrueFalse.class, TrueFalse.FORM),
    MATCHING(Matching.class, Matching.FORM),
    ORDERING(Ordering.class, Ordering.FORM),
    NUMERIC(Numeric.class, Numeric.FORM),
    SHORT_TEXT(ShortText.class, ShortText.FORM),
    GAP_TEXT(GapText.class, GapText.FORM),
    HOT_TEXT(HotText.class, HotText.FORM),
    CASE(CaseParts.class, CaseParts.FORM),
    BRANCHING_CASE(BranchingCase.class, BranchingCase.FORM);

    private final Class<? extends Task> type;
    private final TaskForm form;

    QuestionKind(Class<? extends Task> type, TaskForm form) {
        this.type = type;
        this.form = form;
    }

    @JsonCreator
    public static QuestionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// The word in files and addresses, such as `single-choice`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What a file says of questions, by the word of their kind; see [#keys].
    public static Map<String, List<YamlShape.Key>> keysByCode() {
        return Arrays.stream(values()).collect(Collectors.toMap(QuestionKind::code, QuestionKind::keys));
    }

    /// What a file says of a question of this kind, besides its id, its kind and the duties that it tests.
    public List<YamlShape.Key> keys() {
        return form.keys().get();
    }

    /// @param fields that have the shape of [#keys]
    public Task read(YamlNode.Fields fields) {
        return form.read().apply(fields);
    }

    /// A task of options and a key, as all were before there were other kinds.
    public Task ofOptions(@Nullable List<String> options, @Nullable List<String> key) {
        return read(FileNodes.options(
                Objects.requireNonNullElse(options, List.of()), Objects.requireNonNullElse(key, List.of())));
    }

    Class<? extends Task> type() {
        return type;
    }
}
