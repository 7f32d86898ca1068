package org.conventionacademy.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conventionacademy.assessment.AttemptSummary;
import org.conventionacademy.assessment.InspectedAttempt;
import org.conventionacademy.assessment.KeptSave;
import org.conventionacademy.content.Question;
import org.conventionacademy.platform.Column;
import org.conventionacademy.platform.Dates;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Table;
import org.conventionacademy.platform.Texts;

/// The saves of an attempt as a file. A workbook speaks the reader's language; CSV is the same for every reader.
class SaveTable {
    private final Texts texts;
    private final SaveWords words;
    private final Lang lang;
    private final InspectedAttempt inspected;

    SaveTable(Texts texts, SaveWords words, Lang lang, InspectedAttempt inspected) {
        this.texts = texts;
        this.words = words;
        this.lang = lang;
        this.inspected = inspected;
    }

    Table<KeptSave> of(Instant asOf, Table.Rows<KeptSave> rows) {
        return new Table<>(
                "saves-" + inspected.attempt().id(),
                text("learning_saves_heading"),
                text("learning_saves_about"),
                lang,
                asOf,
                columns(),
                rows,
                written -> about(asOf, written));
    }

    private List<Column<KeptSave>> columns() {
        return List.of(
                Column.instant("received_at", text("learning_saves_received_utc"), KeptSave::receivedAt),
                Column.instant("typed_at", text("learning_saves_typed_utc"), KeptSave::typedAt),
                Column.integer("question", text("learning_saves_question"), KeptSave::position),
                Column.coded(
                        "question_text",
                        text("learning_saves_wording"),
                        50,
                        save -> words.stem(Lang.EN, question(save)),
                        save -> words.stem(lang, question(save))),
                Column.coded(
                        "answer",
                        text("learning_saves_answer"),
                        50,
                        save -> answer(Lang.EN, save),
                        save -> answer(lang, save)),
                Column.coded(
                        "device",
                        text("learning_saves_device_heading"),
                        20,
                        save -> words.device(Lang.EN, save.device()),
                        save -> words.device(lang, save.device())),
                Column.integer("number", text("learning_saves_number"), KeptSave::seq),
                Column.integer("typed_over", text("learning_saves_seen"), KeptSave::seen),
                Column.integer("version", text("learning_saves_version"), KeptSave::version),
                Column.coded(
                        "outcome",
                        text("learning_saves_fate"),
                        50,
                        save -> save.fate().name().toLowerCase(Locale.ROOT),
                        save -> words.fate(lang, save.fate())));
    }

    private List<Table.Fact> about(Instant asOf, Table.Written written) {
        AttemptSummary attempt = inspected.attempt();
        List<Table.Fact> facts = new ArrayList<>();
        facts.add(new Table.Fact(
                text("learning_teach_module"), inspected.revision().text(lang).title()));
        facts.add(new Table.Fact(text("learning_saves_person"), attempt.person().toString()));
        facts.add(new Table.Fact(text("learning_teach_attempt_number"), Integer.toString(attempt.number())));
        facts.add(new Table.Fact(text("learning_saves_as_of"), Dates.second(lang, asOf)));
        facts.add(new Table.Fact(text("learning_saves_rows"), Long.toString(written.rows())));
        facts.add(new Table.Fact(text("learning_saves_hash"), written.csvSha256()));
        return facts;
    }

    private String answer(Lang in, KeptSave save) {
        return String.join("; ", words.answer(in, question(save), save.choice()));
    }

    private Question question(KeptSave save) {
        return inspected.questions().get(save.position() - 1);
    }

    private String text(String key) {
        return texts.get(lang, key);
    }
}
