package org.conventionacademy.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.Obligation;
import org.conventionacademy.register.ObligationId;
import org.conventionacademy.register.ObligationKind;
import org.conventionacademy.register.RegisterEdition;

/// Which duties are taught by which passages and tested by which questions, in every language.
///
/// @param rows one a duty of the register, in its order
public record Coverage(List<Row> rows) {
    /// Whom the register's duties bind when they bind States.
    private static final String STATES = "States Parties";

    /// How a passage or a question stands in a language.
    public enum State {
        CURRENT,
        STALE,
        MISSING
    }

    /// @param passage its number in the lesson, from 1
    public record Taught(ModuleId module, LessonId lesson, int passage, Map<Lang, State> states) {}

    public record Tested(ModuleId module, QuestionCode question, Map<Lang, State> states) {}

    /// @param duty in English
    public record Row(Obligation duty, List<Taught> taught, List<Tested> tested) {
        /// Whether the curriculum owes it a passage and a question: it binds States, and is more than a choice.
        public boolean owed() {
            return duty.kind() != ObligationKind.OPTIONAL && duty.binds().equals(STATES);
        }

        /// How many passages teach it in that language, stale ones included.
        public long taughtIn(Lang lang) {
            return taught.stream()
                    .filter(one -> one.states().get(lang) != State.MISSING)
                    .count();
        }

        /// How many questions test it in that language, stale ones included.
        public long testedIn(Lang lang) {
            return tested.stream()
                    .filter(one -> one.states().get(lang) != State.MISSING)
                    .count();
        }

        /// How many passages and questions of that language are behind their English.
        public long staleIn(Lang lang) {
            return taught.stream()
                            .filter(one -> one.states().get(lang) == State.STALE)
                            .count()
                    + tested.stream()
                            .filter(one -> one.states().get(lang) == State.STALE)
                            .count();
        }

        /// What is lacking in English: every duty is to be taught, and those that are owed it are to be tested too.
        public boolean untaught() {
            return taughtIn(Lang.EN) == 0;
        }

        public boolean untested() {
            return owed() && testedIn(Lang.EN) == 0;
        }
    }

    public static Coverage of(RegisterEdition register, List<ModuleRevision> modules) {
        Map<ObligationId, Row> rows = new LinkedHashMap<>();
        register.chapters(Lang.EN).stream()
                .flatMap(chapter -> chapter.articles().stream())
                .flatMap(article -> article.obligations().stream())
                .forEach(duty -> rows.put(duty.id(), new Row(duty, new ArrayList<>(), new ArrayList<>())));
        for (ModuleRevision module : modules) {
            module.lessons().forEach(lesson -> add(rows, module, lesson));
            module.questions().forEach(question -> add(rows, module, question));
        }
        return new Coverage(List.copyOf(rows.values()));
    }

    private static void add(Map<ObligationId, Row> rows, ModuleRevision module, Lesson lesson) {
        for (TaughtDuty taught : lesson.taught()) {
            Row row = rows.get(taught.duty());
            if (row != null) {
                for (int passage : taught.passages()) {
                    row.taught().add(new Taught(module.module(), lesson.id(), passage, states(lesson, passage)));
                }
            }
        }
    }

    private static void add(Map<ObligationId, Row> rows, ModuleRevision module, Question question) {
        Map<Lang, State> states = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            QuestionText text = question.texts().get(lang);
            states.put(lang, text == null ? State.MISSING : text.stale() ? State.STALE : State.CURRENT);
        }
        for (ObligationId id : question.tests()) {
            Row row = rows.get(id);
            if (row != null) {
                row.tested().add(new Tested(module.module(), question.code(), states));
            }
        }
    }

    private static Map<Lang, State> states(Lesson lesson, int passage) {
        Map<Lang, State> states = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            LessonText text = lesson.texts().get(lang);
            states.put(
                    lang,
                    text == null || text.missingPassages().contains(passage)
                            ? State.MISSING
                            : text.stalePassages().contains(passage) ? State.STALE : State.CURRENT);
        }
        return states;
    }

    /// The table as text, for a terminal or a build's log.
    public String table() {
        StringBuilder table = new StringBuilder(String.format("%-14s %-10s %-7s", "duty", "kind", "owed"));
        for (Lang lang : Lang.values()) {
            table.append(String.format(" %9s", lang.code() + " p/q"));
        }
        table.append("  modules\n");
        for (Row row : rows) {
            table.append(String.format(
                    "%-14s %-10s %-7s", row.duty().id(), row.duty().kind().code(), row.owed() ? "yes" : "no"));
            for (Lang lang : Lang.values()) {
                table.append(String.format(" %9s", row.taughtIn(lang) + "/" + row.testedIn(lang)));
            }
            List<String> modules = row.taught().stream()
                    .map(taught -> taught.module().value())
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .toList();
            table.append("  ").append(String.join(", ", modules));
            table.append(row.untaught() ? "  UNTAUGHT" : "")
                    .append(row.untested() ? "  UNTESTED" : "")
                    .append('\n');
        }
        return table.toString();
    }
}
