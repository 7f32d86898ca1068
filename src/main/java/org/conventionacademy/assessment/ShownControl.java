package org.conventionacademy.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.conventionacademy.content.Question;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.Control;
import org.jspecify.annotations.Nullable;

/// A control of a question as its form shows it, with the answer so far in it.
///
/// @param id within the page
/// @param name of the form's field
/// @param html the words of it or before it; null where the page has them
/// @param value the mark that it stands for, or what is written in it
/// @param on whether it is chosen, or asked at all
/// @param number counts the gaps and steps of a question, from 1
/// @param after marks one of which has to be chosen before it is asked, separated by blanks
public record ShownControl(
        Type type,
        String id,
        String name,
        @Nullable String html,
        String value,
        boolean on,
        int number,
        String after,
        List<ShownControl> parts) {
    /// What a template makes of it.
    public enum Type {
        RADIO,
        CHECKBOX,
        MENU,
        ENTRY,
        NUMBER,
        WORDS,
        PASSAGE,
        TEXT,
        GROUP
    }

    public static List<ShownControl> of(AttemptItem item, List<String> answer) {
        return new Maker(item.position(), item.options(), answer).list(item.controls());
    }

    /// The question apart from any attempt, in the order of its files.
    public static List<ShownControl> of(Question question, Lang lang, List<String> answer) {
        List<ItemOption> options = QuestionWords.options(question, List.of(), lang);
        return new Maker(1, options, answer).list(question.task().controls(List.of()));
    }

    /// Whether the words for it are the page's own "true".
    public boolean isTrue() {
        return value.equals("true") || value.endsWith(".true");
    }

    public boolean isCertainty() {
        return name.equals(FormMarks.CHOICE + ":certainty");
    }

    private static final class Maker {
        private final int position;
        private final Map<String, String> words = new HashMap<>();
        private final List<String> answer;
        private int groups;

        private Maker(int position, List<ItemOption> options, List<String> answer) {
            this.position = position;
            this.answer = answer;
            options.forEach(option -> {
                if (option.textHtml() != null) {
                    words.put(option.id(), option.textHtml());
                }
            });
        }

        private List<ShownControl> list(List<Control> controls) {
            List<ShownControl> shown = new ArrayList<>();
            controls.forEach(control -> shown.addAll(of(control, false)));
            return shown;
        }

        private List<ShownControl> of(Control control, boolean inText) {
            return switch (control) {
                case Control.Options options ->
                    options.marks().stream().map(mark -> option(options, mark)).toList();
                case Control.Menu menu -> List.of(menu(menu, inText));
                case Control.Field field -> List.of(field(field));
                case Control.Passage passage -> List.of(passage(passage));
                case Control.Group group -> List.of(group(group));
            };
        }

        private ShownControl option(Control.Options options, String mark) {
            Type type = options.several() ? Type.CHECKBOX : Type.RADIO;
            String name = options.group().isEmpty() ? FormMarks.CHOICE : FormMarks.CHOICE + ":" + options.group();
            return leaf(type, mark, name, words.get(mark), mark, answer.contains(mark));
        }

        private ShownControl menu(Control.Menu menu, boolean inText) {
            List<ShownControl> entries = menu.entries().stream()
                    .map(entry -> leaf(
                            Type.ENTRY,
                            entry.mark(),
                            "",
                            entry.label() == null ? String.valueOf(entry.figure()) : words.get(entry.label()),
                            entry.mark(),
                            answer.contains(entry.mark())))
                    .toList();
            int number = inText ? ++groups : 0;
            return new ShownControl(
                    Type.MENU,
                    dom(menu.id()),
                    FormMarks.CHOICE + ":" + menu.id(),
                    words.get(menu.id()),
                    "",
                    false,
                    number,
                    "",
                    entries);
        }

        private ShownControl field(Control.Field field) {
            String before = field.id() + "=";
            String written = answer.stream()
                    .filter(mark -> mark.startsWith(before))
                    .map(mark -> mark.substring(before.length()))
                    .findFirst()
                    .orElse("");
            String unit = field.label() == null ? null : words.get(field.label());
            return leaf(
                    field.number() ? Type.NUMBER : Type.WORDS,
                    field.id(),
                    FormMarks.FILL + field.id(),
                    unit,
                    written,
                    !written.isEmpty());
        }

        private ShownControl passage(Control.Passage passage) {
            String html = words.getOrDefault(passage.id(), "");
            List<ShownControl> pieces = new ArrayList<>();
            Matcher place = Control.PLACE.matcher(html);
            int from = 0;
            while (place.find()) {
                Control control = passage.places().get(place.group(1));
                if (control != null) {
                    pieces.add(text(html.substring(from, place.start())));
                    pieces.addAll(of(control, true));
                    from = place.end();
                }
            }
            pieces.add(text(html.substring(from)));
            return new ShownControl(Type.PASSAGE, dom(passage.id()), "", null, "", true, 0, "", pieces);
        }

        private static ShownControl text(String html) {
            return new ShownControl(Type.TEXT, "", "", html, "", true, 0, "", List.of());
        }

        private ShownControl group(Control.Group group) {
            boolean asked = group.after().isEmpty() || group.after().stream().anyMatch(answer::contains);
            int number = ++groups;
            return new ShownControl(
                    Type.GROUP,
                    dom(group.id()),
                    "",
                    words.get(group.id()),
                    "",
                    asked,
                    number,
                    String.join(" ", group.after()),
                    list(group.controls()));
        }

        private ShownControl leaf(Type type, String id, String name, @Nullable String html, String value, boolean on) {
            return new ShownControl(type, dom(id), name, html, value, on, 0, "", List.of());
        }

        private String dom(String id) {
            return "o" + position + "-" + id.replace('.', '-').replace('=', '-');
        }
    }
}
