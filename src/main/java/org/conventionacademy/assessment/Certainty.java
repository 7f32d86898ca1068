package org.conventionacademy.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.conventionacademy.content.QuizRules;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.question.Control;
import org.conventionacademy.question.Points;
import org.conventionacademy.question.Task;

/// How sure somebody is of an answer, from 1 to 3: one more mark of the answer, so that both are saved as one.
///
/// What it earns is Gardner-Medwin's: nobody wins by saying that they are surer than they are.
public enum Certainty {
    UNSURE(0, 1),
    FAIRLY_SURE(-2, 2),
    SURE(-6, 3);

    static final String ID = "certainty";

    /// What its mark begins with.
    public static final String MARK = ID + "=";

    /// The most marks that an answer earns.
    static final int MOST = SURE.right;

    private final int wrong;
    private final int right;

    Certainty(int wrong, int right) {
        this.wrong = wrong;
        this.right = right;
    }

    public int level() {
        return ordinal() + 1;
    }

    /// What is said of an answer; whoever says nothing, or gives no answer, is unsure.
    static Certainty of(List<String> marks) {
        return without(marks).isEmpty()
                ? UNSURE
                : marks.stream()
                        .filter(Certainty::is)
                        .map(mark -> values()[mark.charAt(MARK.length()) - '1'])
                        .findFirst()
                        .orElse(UNSURE);
    }

    static boolean is(String mark) {
        return mark.matches(MARK + "[1-3]");
    }

    /// The answer itself.
    static List<String> without(List<String> marks) {
        return marks.stream().filter(mark -> !is(mark)).toList();
    }

    /// The canonical form of an answer to a quiz that may ask for certainty.
    ///
    /// @throws Problem BAD_REQUEST when it does not fit the question
    static List<String> fit(QuizRules quiz, Task task, List<String> marks) {
        List<String> said = marks.stream().filter(Certainty::is).toList();
        if (said.isEmpty() || !quiz.certainty()) {
            return task.fit(marks);
        }
        if (said.size() > 1) {
            throw Problem.badRequest("assessment_problem_certainty");
        }
        List<String> fit = new ArrayList<>(task.fit(without(marks)));
        fit.addAll(said);
        return fit.stream().sorted().toList();
    }

    /// What the question offers, and its certainty where the quiz asks for it.
    static List<Control> controls(QuizRules quiz, List<Control> offered) {
        if (!quiz.certainty()) {
            return offered;
        }
        List<Control> controls = new ArrayList<>(offered);
        controls.add(new Control.Menu(
                ID,
                IntStream.rangeClosed(1, values().length)
                        .mapToObj(level -> new Control.Entry(MARK + level, null, level))
                        .toList()));
        return controls;
    }

    /// The marks of an answer that earned these points, between those of a wrong and of a right one.
    Points marks(Points points) {
        return new Points(wrong * points.of() + points.earned() * (right - wrong), points.of());
    }
}
