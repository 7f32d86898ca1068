package org.conventionacademy.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// The person behind the request, read from the verified token and from nothing else.
@RequestScoped
public class CurrentPerson {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern SLUG = Pattern.compile("[a-z-]{1,32}");
    private static final int LONGEST = 255;

    private final SecurityIdentity identity;
    private @Nullable Person person;

    CurrentPerson(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// @throws Problem SIGN_IN_NEEDED when nobody is signed in, or by a token that does not say who
    public Person get() {
        return find().orElseThrow(() -> new Problem(ProblemType.SIGN_IN_NEEDED, null));
    }

    public PersonId id() {
        return passHolder().map(PassHolder::id).orElseGet(() -> get().id());
    }

    /// Who goes on with an attempt by its pass, without being signed in.
    public Optional<PassHolder> passHolder() {
        return identity.getPrincipal() instanceof PassHolder holder ? Optional.of(holder) : Optional.empty();
    }

    public Optional<Person> find() {
        if (person == null && !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token) {
            person = read(token, identity.getRoles());
        }
        return Optional.ofNullable(person);
    }

    private static Person read(JsonWebToken token, Set<String> roles) {
        String username = text(token, "preferred_username");
        String name = text(token, "name");
        String language = text(token, "locale");
        Profile profile = new Profile(
                code(token, "country", COUNTRY),
                text(token, "organisation"),
                code(token, "profession", SLUG),
                code(token, "sex", SLUG),
                language == null ? Lang.EN : Lang.find(language).orElse(Lang.EN));
        PersonId id = subject(token);
        String shownUsername = username == null ? id.toString() : username;
        return new Person(
                id,
                shownUsername,
                name == null ? shownUsername : name,
                text(token, "email"),
                profile,
                Set.copyOf(roles),
                code(token, "scope_country", COUNTRY));
    }

    private static PersonId subject(JsonWebToken token) {
        try {
            return PersonId.parse(String.valueOf(token.getSubject()));
        } catch (Problem unusable) {
            throw new Problem(ProblemType.SIGN_IN_NEEDED, null);
        }
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST));
    }

    /// A value outside its vocabulary is treated as not said: an account may hold anything.
    private static @Nullable String code(JsonWebToken token, String claim, Pattern shape) {
        String text = text(token, claim);
        return text != null && shape.matcher(text).matches() ? text : null;
    }
}
