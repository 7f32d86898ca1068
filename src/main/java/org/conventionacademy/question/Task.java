package org.conventionacademy.question;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.YamlNode;

/// What a question asks, with its key, apart from all words: one record a kind holds everything in which kinds differ.
///
/// An answer is a list of *marks*. A mark is the id of an option that was chosen, or `id=value` where one of several
/// things was set for a part, or something was written. The empty list is no answer.
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "kind")
@JsonTypeIdResolver(TaskTypes.class)
public sealed interface Task
        permits BranchingCase,
                CaseParts,
                GapText,
                HotText,
                Matching,
                MultipleResponse,
                Numeric,
                Ordering,
                ShortText,
                SingleChoice,
                TrueFalse {
    QuestionKind kind();

    /// What a file says of it, in the shape of [QuestionKind#keys].
    YamlNode.Fields file();

    /// What each language puts in words, in the order of the files.
    List<Worded> words();

    /// Why it cannot be asked; empty for a sound one.
    ///
    /// @param languages that it is put in words in
    List<Fault> faults(Set<Lang> languages);

    /// Ids of what is offered, in the order in which one reader gets it.
    List<String> shuffled(RandomGenerator random);

    /// @param offered what [#shuffled] gave
    List<Control> controls(List<String> offered);

    /// The answer in its canonical form, its marks in the order of the alphabet, so that the same marks in another
    /// order are the same answer.
    ///
    /// @throws Problem BAD_REQUEST when the marks are no answer to this
    List<String> fit(List<String> marks);

    /// What the answer earns.
    ///
    /// @param answer in canonical form
    Points points(List<String> answer);

    /// The answer beside the right one, line by line.
    ///
    /// @param offered what [#shuffled] gave
    List<Verdict> verdicts(List<String> answer, List<String> offered);

    /// The answer as statistics count it: what is written alike is one mark.
    default List<String> counted(List<String> answer) {
        return answer;
    }

    /// The marks, as counted, that a full answer is made of.
    Set<String> rightMarks();

    /// The same with another key; empty for a kind whose key says more than one full answer.
    ///
    /// @param answer in canonical form
    default Optional<Task> keyed(List<String> answer) {
        return Optional.empty();
    }

    /// Whether a reader is offered the same, so that an answer to one is an answer to the other.
    default boolean offersLike(Task other) {
        List<String> offered = shuffled(new SplittableRandom(0));
        return kind() == other.kind()
                && words().equals(other.words())
                && offered.equals(other.shuffled(new SplittableRandom(0)))
                && controls(offered).equals(other.controls(offered));
    }
}
