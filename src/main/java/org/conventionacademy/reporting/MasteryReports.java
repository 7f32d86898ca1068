package org.conventionacademy.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conventionacademy.assessment.GroupMastery;
import org.conventionacademy.assessment.Mastery;
import org.conventionacademy.assessment.MasteryFilter;
import org.conventionacademy.identity.Person;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.register.Article;
import org.conventionacademy.register.ObligationId;
import org.conventionacademy.register.Register;

/// How many people have mastered which duty, in the order of the register.
@ApplicationScoped
public class MasteryReports {
    private final Mastery mastery;
    private final Register register;

    MasteryReports(Mastery mastery, Register register) {
        this.mastery = mastery;
        this.register = register;
    }

    /// Duties that nobody has evidence on, or that the register no longer has, are left out.
    ///
    /// @throws Problem NOT_ALLOWED when the viewer sees nothing, or asks for a country that is not theirs
    public MasteryReport report(Person viewer, MasteryFilter filter, PageRequest page, Lang lang) {
        MasteryFilter held = filter.within(Held.country(viewer, filter.country()));
        Map<ObligationId, GroupMastery> groups =
                mastery.among(held).stream().collect(Collectors.toMap(GroupMastery::obligation, Function.identity()));
        List<MasteryLine> lines = register.chapters(lang).stream()
                .flatMap(chapter -> chapter.articles().stream())
                .flatMap(article -> lines(article, groups))
                .toList();
        return new MasteryReport(
                held,
                Page.of(lines.stream().skip(page.offset()).limit(page.size()).toList(), page, lines.size()));
    }

    private static Stream<MasteryLine> lines(Article article, Map<ObligationId, GroupMastery> groups) {
        return article.obligations().stream()
                .flatMap(duty ->
                        Stream.ofNullable(groups.get(duty.id())).map(group -> new MasteryLine(article, duty, group)));
    }
}
