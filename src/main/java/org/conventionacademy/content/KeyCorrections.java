package org.conventionacademy.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.conventionacademy.content.TypesetModule.TypesetQuestion;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Transactions;
import org.conventionacademy.question.Task;
import org.jspecify.annotations.Nullable;

/// Keys corrected in the browser. Each stands until the files say something else than the key that was wrong.
@ApplicationScoped
public class KeyCorrections {
    private static final JsonMapper JSON = new JsonMapper();

    /// @param stem the English stem of the question that was wrong
    private record Standing(
            Task wrong, String stem, @Nullable Task corrected) {
        /// A withdrawn question comes back with other words; a corrected key outlasts them.
        boolean meets(TypesetQuestion question) {
            return question.task().equals(wrong)
                    && !question.withdrawn()
                    && (corrected != null || stem.equals(stem(question)));
        }

        private static String stem(TypesetQuestion question) {
            return Objects.requireNonNull(question.texts().get(Lang.EN)).stemHtml();
        }
    }

    private final DataSource database;
    private final RevisionStore revisions;
    private final PublicationLock lock;
    private final Modules modules;
    private final Transactions transactions;
    private final Clock clock;

    KeyCorrections(
            DataSource database,
            RevisionStore revisions,
            PublicationLock lock,
            Modules modules,
            Transactions transactions,
            Clock clock) {
        this.database = database;
        this.revisions = revisions;
        this.lock = lock;
        this.modules = modules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A revision of a question that some revision of the module has.
    public Optional<Question> find(ModuleId module, QuestionRevisionId id) {
        return revisions.all(module).stream()
                .flatMap(revision -> revision.question(id).stream())
                .findFirst();
    }

    /// Every revision of the question that has the same key by now, published or corrected, the newest first.
    public List<Question> alike(ModuleId module, Question question) {
        List<Standing> standing = standing(module).getOrDefault(question.code(), List.of());
        return revisions.all(module).stream()
                .flatMap(revision -> revision.questions().stream())
                .filter(other -> other.code().equals(question.code())
                        && !other.withdrawn()
                        && corrected(other.task(), standing).equals(question.task()))
                .distinct()
                .toList();
    }

    private static Task corrected(Task published, List<Standing> standing) {
        Task task = published;
        for (Standing each : standing) {
            task = each.corrected() != null && each.wrong().equals(task) ? each.corrected() : task;
        }
        return task;
    }

    /// Publishes the correction as a revision of its module.
    ///
    /// @param withIt what has to happen in the same transaction
    /// @throws Problem CONFLICT when the module asks another revision of the question by
    ///     now, or when too few would be left to ask; BUSY when another publication does not end
    public ModuleRevision publish(CorrectKey command, Runnable withIt) {
        ModuleRevision published = lock.whileHeld(() -> transactions.retried(() -> {
            Question wrong = modules.current(command.module())
                    .flatMap(revision -> revision.question(command.question()))
                    .orElseThrow(() -> Problem.conflict("content_problem_corrected_meanwhile"));
            ModuleRevision revision = revisions.correct(command);
            keep(command, wrong);
            withIt.run();
            return revision;
        }));
        modules.forget();
        return published;
    }

    /// The module with the keys that were corrected since its files were written.
    TypesetModule applied(TypesetModule module, ModuleSource source, Inspection inspection) {
        Map<QuestionCode, List<Standing>> standing = standing(module.id());
        TypesetModule corrected = module.with(module.questions().stream()
                .map(question ->
                        applied(standing.getOrDefault(question.code(), List.of()), question, source, inspection))
                .toList());
        if (corrected.drawable()) {
            return corrected;
        }
        inspection.warning(
                source.file(),
                source.quizLine(),
                "The quiz needs a question that was withdrawn in the browser, and asks it again",
                "Ask fewer questions, or write the withdrawn one in other words");
        return module.with(
                corrected.questions().stream().map(TypesetQuestion::asked).toList());
    }

    private static TypesetQuestion applied(
            List<Standing> corrections, TypesetQuestion asWritten, ModuleSource source, Inspection inspection) {
        TypesetQuestion question = asWritten;
        for (Standing standing : corrections) {
            if (standing.meets(question)) {
                question = question.corrected(standing.corrected());
            }
        }
        if (question != asWritten) {
            source.questions().stream()
                    .filter(written -> written.code().equals(asWritten.code()))
                    .forEach(written -> inspection.warning(
                            written.file(),
                            written.keyLine(),
                            "`" + written.code() + "` was corrected in the browser; the file still has what was wrong",
                            "Write the corrected key here as well, or other words where the question was withdrawn"));
        }
        return question;
    }

    private void keep(CorrectKey command, Question wrong) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO content_correction (id, module, code, wrong, stem, corrected, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)) {
            Task corrected = command.corrected();
            insert.setString(1, command.id().toString());
            insert.setString(2, command.module().value());
            insert.setString(3, wrong.code().value());
            insert.setString(4, JSON.writeValueAsString(wrong.task()));
            insert.setString(5, wrong.text(Lang.EN).stemHtml());
            insert.setString(6, corrected == null ? null : JSON.writeValueAsString(corrected));
            insert.setObject(7, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot keep correction " + command.id(), e);
        }
    }

    /// By question, in the order in which they were made.
    private Map<QuestionCode, List<Standing>> standing(ModuleId module) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT wrong, stem, corrected, code FROM content_correction WHERE module = ? ORDER BY number
                        """)) {
            select.setString(1, module.value());
            try (ResultSet rows = select.executeQuery()) {
                Map<QuestionCode, List<Standing>> all = new HashMap<>();
                while (rows.next()) {
                    String corrected = rows.getString(3);
                    all.computeIfAbsent(new QuestionCode(rows.getString(4)), code -> new ArrayList<>())
                            .add(new Standing(
                                    JSON.readValue(rows.getString(1), Task.class),
                                    rows.getString(2),
                                    corrected == null ? null : JSON.readValue(corrected, Task.class)));
                }
                return all;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the corrections of " + module, e);
        }
    }
}
