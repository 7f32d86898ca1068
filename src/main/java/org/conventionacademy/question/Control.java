package org.conventionacademy.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is offered for an answer, as a plain form can have it. Every choice in it stands for a mark of the answer.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Control.Options.class, name = "options"),
    @JsonSubTypes.Type(value = Control.Menu.class, name = "menu"),
    @JsonSubTypes.Type(value = Control.Field.class, name = "field"),
    @JsonSubTypes.Type(value = Control.Passage.class, name = "passage"),
    @JsonSubTypes.Type(value = Control.Group.class, name = "group")
})
public sealed interface Control {
    /// Where a passage is answered: an id in square brackets.
    Pattern PLACE = Pattern.compile("\\[([a-z][a-z0-9.]*)]");

    /// One or several of a list.
    ///
    /// @param group names the list within the question; empty where there is one list only
    /// @param marks which are ids of parts in words
    record Options(String group, List<String> marks, boolean several) implements Control {}

    /// One of a list that opens.
    ///
    /// @param id of what the choice is made for
    record Menu(String id, List<Entry> entries) implements Control {}

    /// @param label id of a part in words; null for a figure
    /// @param figure shown where there is no label
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String mark, @Nullable String label, @Nullable Integer figure) {}

    /// Something to write; the mark is the id, an equals sign and what was written.
    ///
    /// @param label id of a part in words that follows it, a unit; null where there is none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(String id, boolean number, @Nullable String label) implements Control {}

    /// A text with controls in it.
    ///
    /// @param places by the ids that the text names in square brackets
    record Passage(String id, SequencedMap<String, Control> places) implements Control {}

    /// Controls under a text of their own.
    ///
    /// @param after marks one of which has to be in the answer before this is asked; empty where it is always is
    record Group(String id, List<String> after, List<Control> controls) implements Control {}

    /// The same within a part of a question.
    default Control within(String part) {
        String before = part + ".";
        return switch (this) {
            case Options options ->
                new Options(
                        before + options.group(),
                        options.marks().stream().map(before::concat).toList(),
                        options.several());
            case Menu menu ->
                new Menu(
                        before + menu.id(),
                        menu.entries().stream()
                                .map(entry -> new Entry(
                                        before + entry.mark(),
                                        entry.label() == null ? null : before + entry.label(),
                                        entry.figure()))
                                .toList());
            case Field field ->
                new Field(before + field.id(), field.number(), field.label() == null ? null : before + field.label());
            case Passage passage -> new Passage(before + passage.id(), within(part, passage.places()));
            case Group group ->
                new Group(
                        before + group.id(),
                        group.after().stream().map(before::concat).toList(),
                        group.controls().stream()
                                .map(control -> control.within(part))
                                .toList());
        };
    }

    private static SequencedMap<String, Control> within(String part, SequencedMap<String, Control> places) {
        SequencedMap<String, Control> within = new LinkedHashMap<>();
        places.forEach((id, control) -> within.put(part + "." + id, control.within(part)));
        return within;
    }
}
