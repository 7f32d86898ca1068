package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.conventionacademy.identity.PassHolder;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;

/// Passes of attempts: whoever holds one goes on with an open attempt when their sign-in has run out, or when nobody
/// can sign in. A pass is sealed for one attempt, its owner and one browser; it is worth nothing once the attempt has
/// ended.
@ApplicationScoped
public class AttemptPasses {
    /// The longest that a pass lives; each page of the attempt renews it.
    public static final Duration LIFE = Duration.ofHours(30);

    private static final int PARTS = 4;

    private final AttemptKeys keys;
    private final AttemptRows attempts;
    private final Clock clock;

    AttemptPasses(AttemptKeys keys, AttemptRows attempts, Clock clock) {
        this.keys = keys;
        this.attempts = attempts;
        this.clock = clock;
    }

    /// @param mark the random mark of the browser, which is gone after signing out
    public String give(AttemptId attempt, PersonId owner, Lang language, String mark) {
        String says =
                owner + "." + language.code() + "." + clock.instant().plus(LIFE).getEpochSecond();
        return says + "." + seal(attempt, says, mark);
    }

    /// @return empty unless the pass is genuine, this browser's, still alive, and the attempt open
    @ActivateRequestContext
    public Optional<PassHolder> holder(AttemptId attempt, String pass, String mark) {
        Optional<PassHolder> holder = read(attempt, pass, mark);
        return holder.filter(person -> isOpen(attempt, person.id()));
    }

    private Optional<PassHolder> read(AttemptId attempt, String pass, String mark) {
        String[] parts = pass.split("\\.", PARTS + 1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        String says = parts[0] + "." + parts[1] + "." + parts[2];
        byte[] expected = seal(attempt, says, mark).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, parts[3].getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        try {
            boolean alive = clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[2])));
            return alive ? Optional.of(new PassHolder(PersonId.parse(parts[0]), Lang.of(parts[1]))) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException | Problem e) {
            return Optional.empty();
        }
    }

    private boolean isOpen(AttemptId attempt, PersonId owner) {
        return attempts.find(attempt)
                .filter(row -> row.open() && row.person().equals(owner) && !row.due(clock.instant()))
                .isPresent();
    }

    private String seal(AttemptId attempt, String says, String mark) {
        return HexFormat.of().formatHex(keys.mac(AttemptKeys.Purpose.PASS, attempt, says + "." + mark));
    }
}
