package org.conventionacademy.identity;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.conventionacademy.platform.Audit;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Transactions;

/// The people the service has met: their standing, their names, and the list an administrator searches.
@ApplicationScoped
public class People {
    private final PersonRows rows;
    private final Audit audit;
    private final Cache standings;
    private final Recognition recognition;
    private final Transactions transactions;

    People(
            PersonRows rows,
            Audit audit,
            @CacheName("identity-standing") Cache standings,
            Recognition recognition,
            Transactions transactions) {
        this.rows = rows;
        this.audit = audit;
        this.standings = standings;
        this.recognition = recognition;
        this.transactions = transactions;
    }

    /// Keeps what the token says of the person and tells their standing. A node asks the database at most every few
    /// seconds per person and profile, so a suspension takes effect within that time. An acceptance counts at once,
    /// whichever node took it.
    public Standing recognise(Person person) {
        Standing standing =
                standings.get(person, recognition::recognise).await().indefinitely();
        if (!standing.privacyAccepted()) {
            forget(person);
        }
        return standing;
    }

    /// The standing of somebody who was recognised before and is known by their id alone.
    public Standing standing(PersonId id) {
        return standings
                .get(
                        id,
                        known -> new Standing(
                                rows.find(known)
                                        .filter(found -> found.suspendedAt() != null)
                                        .isPresent(),
                                true))
                .await()
                .indefinitely();
    }

    public void acceptPrivacyNotice(Person person, Lang readIn) {
        transactions.run(() -> {
            rows.keep(person);
            rows.acceptPrivacy(person.id(), PrivacyNotice.VERSION, readIn);
        });
        forget(person);
    }

    /// The names of some people; who was erased or is unknown has none.
    public Map<PersonId, String> names(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : rows.names(people);
    }

    /// The name of one person; empty when they are unknown, erased or outside the scope.
    public Optional<String> name(PersonId id, CountryScope scope) {
        return rows.find(id)
                .filter(found -> scope.allows(found.profile().country()))
                .map(ListedPerson::name);
    }

    /// People in scope whom the filter finds.
    public Page<ListedPerson> list(CountryScope scope, PeopleFilter filter, PageRequest page) {
        Optional<String> country = scope.limit();
        return rows.list(country, filter, page);
    }

    /// @throws Problem NOT_FOUND also when the person is outside the viewer's scope
    public ListedPerson person(PersonId id, CountryScope scope) {
        return rows.find(id)
                .filter(found -> scope.allows(found.profile().country()))
                .orElseThrow(Problem::notFound);
    }

    /// Keeps what the token says of a person whose work is about to be recorded.
    @Transactional
    public void keep(Person person) {
        rows.keep(person);
    }

    /// The profile as the account last told it.
    public Profile profile(PersonId id) {
        return rows.find(id).map(ListedPerson::profile).orElseThrow(Problem::notFound);
    }

    public void suspend(PersonId id, Suspend command, Person by) {
        transactions.run(() -> {
            ListedPerson before = person(id, by.scope());
            if (id.equals(by.id())) {
                throw Problem.conflict("identity_suspend_self");
            }
            rows.suspend(id, command);
            audit.append(
                    by.id().value(),
                    command.suspended() ? "person-suspended" : "person-restored",
                    "person:" + id,
                    command.reason(),
                    Map.of("suspendedBefore", before.suspendedAt() != null, "suspendedAfter", command.suspended()));
        });
        standings.invalidateAll().await().indefinitely();
    }

    private void forget(Person person) {
        standings.invalidate(person).await().indefinitely();
    }
}
