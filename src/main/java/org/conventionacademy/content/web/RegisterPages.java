package org.conventionacademy.content.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.conventionacademy.platform.Dates;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Texts;
import org.conventionacademy.register.Article;
import org.conventionacademy.register.Event;
import org.conventionacademy.register.Obligation;
import org.conventionacademy.register.ObligationKind;
import org.conventionacademy.register.ObligationStep;
import org.conventionacademy.register.Register;
import org.conventionacademy.register.Status;
import org.jspecify.annotations.Nullable;

/// Tables over the whole Convention: duties by office, what a new Party hands in, its history and its status.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class RegisterPages {
    @CheckedTemplate(basePath = "content", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance offices(List<Office> offices);

        static native TemplateInstance duties(Office office, List<Part> parts);

        static native TemplateInstance notices(List<DutyView> notices, List<DutyView> reservations);

        static native TemplateInstance timeline(@Nullable Status status, List<EventView> events);

        static native TemplateInstance conventionStatus(@Nullable Status status);
    }

    /// A part of the State, with how many duties concern it.
    record Office(String code, String name, long must, long should, long may) {}

    /// The duties of one kind.
    record Part(String shape, String word, String meaning, List<DutyView> duties) {}

    /// @param date in words; empty for what has no date yet
    /// @param future whether it is later than the day of the latest evidence
    record EventView(Event event, String date, boolean future) {}

    private final Register register;
    private final Language language;
    private final Texts texts;
    private final Dates dates;

    RegisterPages(Register register, Language language, Texts texts, Dates dates) {
        this.register = register;
        this.language = language;
        this.texts = texts;
        this.dates = dates;
    }

    @GET
    @Path("duties")
    public TemplateInstance offices() {
        return Templates.offices(offices(language.current()));
    }

    @GET
    @Path("duties/{office}")
    public TemplateInstance duties(@PathParam("office") String code) {
        Lang lang = language.current();
        Office office = offices(lang).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(Problem::notFound);
        List<Obligation> theirs = all(lang)
                .filter(duty ->
                        duty.addressedTo().stream().anyMatch(one -> code(one).equals(code)))
                .toList();
        List<Part> parts = Stream.of(ObligationKind.values())
                .map(kind -> part(kind, theirs, lang))
                .filter(part -> !part.duties().isEmpty())
                .toList();
        return Templates.duties(office, parts);
    }

    @GET
    @Path("notices")
    public TemplateInstance notices() {
        Lang lang = language.current();
        return Templates.notices(step(ObligationStep.NOTICE, lang), step(ObligationStep.RESERVATION, lang));
    }

    @GET
    @Path("timeline")
    public TemplateInstance timeline() {
        Status status = register.status(language.current()).orElse(null);
        return Templates.timeline(
                status,
                status == null
                        ? List.of()
                        : status.events().stream()
                                .map(event -> new EventView(
                                        event,
                                        words(event),
                                        event.date().compareTo("" + status.asOf()) > 0
                                                || event.date().isEmpty()))
                                .toList());
    }

    @GET
    @Path("convention-status")
    public TemplateInstance status() {
        return Templates.conventionStatus(register.status(language.current()).orElse(null));
    }

    private String words(Event event) {
        if (event.date().isEmpty()) {
            return texts.get(language.current(), "content_timeline_open");
        }
        String until = Objects.requireNonNullElse(event.until(), "");
        return until.isEmpty() ? dates.part(event.date()) : dates.part(event.date()) + " – " + dates.part(until);
    }

    private List<DutyView> step(ObligationStep step, Lang lang) {
        return all(lang)
                .filter(duty -> duty.step() == step)
                .map(duty -> DutyView.of(duty, texts, lang))
                .toList();
    }

    private Part part(ObligationKind kind, List<Obligation> duties, Lang lang) {
        List<DutyView> views = duties.stream()
                .filter(duty -> duty.kind() == kind)
                .map(duty -> DutyView.of(duty, texts, lang))
                .toList();
        String key = "register_kind_" + kind.code();
        return new Part(DutyView.shape(kind), texts.get(lang, key), texts.get(lang, key + "_means"), views);
    }

    private List<Office> offices(Lang lang) {
        return all(lang)
                .flatMap(duty -> duty.addressedTo().stream())
                .distinct()
                .map(one -> office(one, lang))
                .sorted(Comparator.comparing(Office::name))
                .toList();
    }

    private Office office(String addressee, Lang lang) {
        List<ObligationKind> kinds = all(lang)
                .filter(duty -> duty.addressedTo().contains(addressee))
                .map(Obligation::kind)
                .toList();
        return new Office(
                code(addressee),
                DutyView.addressee(texts, lang, addressee),
                count(kinds, ObligationKind.MANDATORY),
                count(kinds, ObligationKind.QUALIFIED),
                count(kinds, ObligationKind.OPTIONAL));
    }

    private static long count(List<ObligationKind> kinds, ObligationKind kind) {
        return kinds.stream().filter(one -> one == kind).count();
    }

    private Stream<Obligation> all(Lang lang) {
        return register.chapters(lang).stream()
                .flatMap(chapter -> chapter.articles().stream())
                .map(Article::obligations)
                .flatMap(List::stream);
    }

    /// The addressee as a part of an address.
    private static String code(String addressee) {
        return DutyView.key(addressee).replace('_', '-');
    }
}
