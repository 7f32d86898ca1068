package org.conventionacademy.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conventionacademy.faults.Slot.Kind;

/// Finds what there is to answer: in what the API says, and in a page.
final class Slots {
    private static final Pattern CONTROL = Pattern.compile(
            "(?<step><fieldset class=\"part\"(?<after>[^>]*)>)|(?<end></fieldset>)"
                    + "|type=\"(?<type>radio|checkbox)\" id=\"[^\"]+\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]+)\""
                    + "|<select id=\"[^\"]+\" name=\"choice:[^\"]+\"[^>]*>(?<entries>.*?)</select>"
                    + "|<input id=\"[^\"]+\" name=\"fill:(?<field>[^\"]+)\"(?<rest>[^>]*)>",
            Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("<option value=\"([^\"]+)\"");
    private static final Pattern AFTER = Pattern.compile("data-after=\"([^\"]*)\"");

    private Slots() {}

    static List<Slot> of(JsonNode controls) {
        List<Slot> slots = new ArrayList<>();
        controls.forEach(control -> read(control, List.of(), slots));
        return slots;
    }

    private static void read(JsonNode control, List<String> after, List<Slot> slots) {
        switch (control.path("type").asText()) {
            case "options" ->
                slots.add(new Slot(
                        texts(control.path("marks")),
                        Kind.CHOSEN,
                        control.path("several").asBoolean(),
                        after));
            case "menu" -> {
                List<String> marks = new ArrayList<>();
                control.path("entries")
                        .forEach(entry -> marks.add(entry.path("mark").asText()));
                slots.add(new Slot(marks, Kind.CHOSEN, false, after));
            }
            case "field" ->
                slots.add(new Slot(
                        List.of(control.path("id").asText() + "="),
                        control.path("number").asBoolean() ? Kind.NUMBER : Kind.WORDS,
                        false,
                        after));
            case "passage" -> control.path("places").forEach(place -> read(place, after, slots));
            case "group" -> control.path("controls").forEach(inner -> read(inner, texts(control.path("after")), slots));
            default -> throw new IllegalArgumentException("No control: " + control);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    static List<Slot> of(String form) {
        List<Slot> slots = new ArrayList<>();
        List<String> after = List.of();
        String group = "";
        Matcher found = CONTROL.matcher(form);
        while (found.find()) {
            if (found.group("step") != null) {
                Matcher leads = AFTER.matcher(found.group("after"));
                after = leads.find() ? List.of(leads.group(1).split(" ")) : List.of();
            } else if (found.group("end") != null) {
                after = List.of();
            } else if (found.group("type") != null) {
                boolean several = found.group("type").equals("checkbox");
                boolean goesOn = found.group("name").equals(group) && !several;
                List<String> marks = new ArrayList<>(goesOn ? slots.removeLast().marks() : List.of());
                marks.add(found.group("value"));
                slots.add(new Slot(marks, Kind.CHOSEN, several, after));
                group = found.group("name");
            } else if (found.group("entries") != null) {
                List<String> marks = ENTRY.matcher(found.group("entries"))
                        .results()
                        .map(entry -> entry.group(1))
                        .toList();
                slots.add(new Slot(marks, Kind.CHOSEN, false, after));
            } else {
                boolean number = found.group("rest").contains("inputmode");
                slots.add(
                        new Slot(List.of(found.group("field") + "="), number ? Kind.NUMBER : Kind.WORDS, false, after));
            }
        }
        return slots;
    }
}
