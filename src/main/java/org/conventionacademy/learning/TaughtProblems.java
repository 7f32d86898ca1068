package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.Person;
import org.conventionacademy.platform.Audit;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Transactions;

/// What was reported about the modules one teaches. A report is answered once; the answer that came first stands.
@ApplicationScoped
public class TaughtProblems {
    private final Teaching teaching;
    private final ProblemRows rows;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    TaughtProblems(Teaching teaching, ProblemRows rows, Audit audit, Transactions transactions, Clock clock) {
        this.teaching = teaching;
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND also when the viewer does not teach the module
    public Page<ReportedProblem> list(Person viewer, ModuleId module, ProblemFilter filter, PageRequest page) {
        return rows.list(teaching.module(viewer, module).module(), filter, page);
    }

    /// @throws Problem NOT_FOUND also when the viewer does not teach the module, or it is about another one
    public ReportedProblem problem(Person viewer, ModuleId module, ProblemId id) {
        return found(teaching.module(viewer, module).module(), id);
    }

    /// The same answer may be sent again.
    ///
    /// @throws Problem NOT_FOUND also when the instructor does not teach the module; CONFLICT, with the answer that
    ///     stands, when it has another answer already
    public void answer(Person instructor, ModuleId module, AnswerProblem command) {
        ModuleId taught = teaching.module(instructor, module).module();
        transactions.run(() -> {
            if (rows.answer(taught, command, instructor.id(), clock.instant())) {
                audit.append(
                        instructor.id().value(),
                        "problem-answered",
                        "problem:" + command.problem(),
                        "",
                        Map.of(
                                "module", taught.value(),
                                "outcome", command.outcome().code(),
                                "answer", command.text()));
            } else {
                requireSame(found(taught, command.problem()), command, instructor);
            }
        });
    }

    private ReportedProblem found(ModuleId module, ProblemId id) {
        return rows.find(module, id).orElseThrow(Problem::notFound);
    }

    private static void requireSame(ReportedProblem standing, AnswerProblem command, Person instructor) {
        ProblemAnswer answer = standing.answer();
        if (answer != null && !standing.saysTheSame(command, instructor.id())) {
            throw Problem.conflict("learning_answer_conflict").with("answer", answer);
        }
    }
}
