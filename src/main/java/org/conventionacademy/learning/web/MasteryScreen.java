package org.conventionacademy.learning.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conventionacademy.assessment.MasteryStanding;
import org.conventionacademy.assessment.ObligationMastery;
import org.conventionacademy.content.Lesson;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.TaughtDuty;
import org.conventionacademy.learning.ReadingAdvice;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.Article;
import org.conventionacademy.register.Obligation;
import org.conventionacademy.register.ObligationId;
import org.conventionacademy.register.RegisterEdition;

/// What somebody has mastered as their page shows it. A duty that the register no longer has is left out.
///
/// @param oneMore on how many duties the only question so far went well
/// @param empty whether nothing was ever scored
record MasteryScreen(List<Strong> strong, List<Again> again, long oneMore, boolean empty) {
    /// A text that leads somewhere, in the language that it is there in.
    record Link(String address, String text, String lang, String direction) {
        static Link of(String address, String text, Lang lang) {
            return new Link(address, text, lang.code(), lang.direction());
        }
    }

    /// An article with the duties mastered there.
    record Strong(int number, Link article, List<Link> duties) {}

    /// A lesson, at the passage to begin with, and the duties to look for.
    record Again(Link lesson, Link module, List<Link> duties) {}

    static MasteryScreen of(ReadingAdvice.Advice advice, RegisterEdition register, Modules modules, Lang lang) {
        Set<ObligationId> mastered = advice.duties().stream()
                .filter(line -> line.standing() == MasteryStanding.MASTERED)
                .map(ObligationMastery::obligation)
                .collect(Collectors.toSet());
        List<Strong> strong = register.chapters(lang).stream()
                .flatMap(chapter -> chapter.articles().stream())
                .flatMap(article -> strong(article, mastered))
                .toList();
        List<Again> again = advice.readAgain().stream()
                .flatMap(each -> again(each, register, modules, lang))
                .toList();
        long oneMore = advice.duties().stream()
                .filter(line -> line.standing() == MasteryStanding.TOO_FEW && !line.weak())
                .count();
        return new MasteryScreen(strong, again, oneMore, advice.duties().isEmpty());
    }

    private static Stream<Strong> strong(Article article, Set<ObligationId> mastered) {
        List<Link> duties = article.obligations().stream()
                .filter(duty -> mastered.contains(duty.id()))
                .map(MasteryScreen::duty)
                .toList();
        Link title = Link.of("/articles/" + article.number(), article.title(), article.titleLang());
        return duties.isEmpty() ? Stream.empty() : Stream.of(new Strong(article.number(), title, duties));
    }

    private static Stream<Again> again(
            ReadingAdvice.LessonAgain each, RegisterEdition register, Modules modules, Lang lang) {
        List<Link> duties = each.duties().stream()
                .flatMap(id -> register.obligation(id, lang).stream())
                .map(MasteryScreen::duty)
                .toList();
        ModuleRevision module = modules.current(each.module()).orElseThrow();
        Lang titled = module.text(lang).lang();
        Link to = Link.of("/modules/" + module.module(), module.text(lang).title(), titled);
        return duties.isEmpty()
                ? Stream.empty()
                : module.lesson(each.lesson()).stream()
                        .map(lesson -> new Again(lesson(to.address(), lesson, each.duties(), lang), to, duties));
    }

    private static Link lesson(String module, Lesson lesson, List<ObligationId> duties, Lang lang) {
        String passage = lesson.taught().stream()
                .filter(taught -> duties.contains(taught.duty()))
                .map(TaughtDuty::passages)
                .flatMap(List::stream)
                .min(Integer::compare)
                .map(first -> "#p" + first)
                .orElse("");
        return Link.of(
                module + "/lessons/" + lesson.id() + passage, lesson.text(lang).title(), lesson.language(lang));
    }

    private static Link duty(Obligation duty) {
        return Link.of("/articles/" + duty.article() + "#" + duty.id(), duty.duty(), duty.lang());
    }
}
