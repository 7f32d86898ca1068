package org.conventionacademy.content;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import org.conventionacademy.content.ModuleSource.OptionWords;
import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.content.ModuleSource.QuestionWords;
import org.conventionacademy.question.Control;
import org.conventionacademy.question.Worded;

/// What a kind of question puts in words has a text or an explanation where it wants one, and nowhere else.
final class RequireOptionTexts implements QuestionRule {
    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        Map<String, Worded> wanted = new HashMap<>();
        question.task().words().forEach(word -> wanted.put(word.id(), word));
        for (QuestionWords words : question.words().values()) {
            for (OptionWords said : words.options()) {
                Worded word = wanted.get(said.id());
                if (word != null) {
                    check(word, said, words.file(), desk);
                }
            }
        }
    }

    private static void check(Worded word, OptionWords said, String file, Lint.Desk desk) {
        String name = "`" + said.id() + "` ";
        if (word.text() == (said.text() == null)) {
            desk.error(
                    file,
                    said.line(),
                    name + (word.text() ? "has no text" : "has a text"),
                    word.text() ? "Add `text:`" : "Remove `text:`; the page has the words for it");
        }
        if (word.explained() == (said.explanation() == null)) {
            desk.error(
                    file,
                    said.line(),
                    name + (word.explained() ? "has no explanation" : "has an explanation"),
                    word.explained() ? "Add `explanation:`" : "Remove `explanation:`; nothing here is right or wrong");
        }
        if (said.text() != null) {
            checkPlaces(word, said.text(), said.line(), file, desk);
        }
    }

    private static void checkPlaces(Worded word, String text, int line, String file, Lint.Desk desk) {
        Map<String, Integer> named = new HashMap<>();
        Matcher places = Control.PLACE.matcher(text);
        while (places.find()) {
            named.merge(places.group(1), 1, Integer::sum);
        }
        for (String place : word.places()) {
            if (named.getOrDefault(place, 0) != 1) {
                desk.error(
                        file,
                        line,
                        "`" + word.id() + "` does not name `[" + place + "]` once",
                        "Write [" + place + "] where it belongs in the text");
            }
        }
    }
}
