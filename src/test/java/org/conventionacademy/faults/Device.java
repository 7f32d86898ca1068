package org.conventionacademy.faults;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.conventionacademy.faults.Door.Asked;
import org.conventionacademy.faults.Door.Opened;
import org.conventionacademy.faults.Door.Told;
import org.conventionacademy.faults.Journal.Entry;

/// One browser profile of a trainee at one attempt. It keeps to what the pages' script keeps to: a number for each
/// save, the same number for the same save, and again and again until there is a reply.
final class Device {
    private static final double CHANCE_OF_SECOND_THOUGHT = 0.12;
    private static final double CHANCE_OF_REPEAT = 0.08;
    private static final double CHANCE_OF_TWO_AT_ONCE = 0.04;
    private static final double CHANCE_OF_USED_NUMBER = 0.02;
    private static final double CHANCE_TO_INSIST = 0.5;

    private final String client;
    private final Door door;
    private final Opened attempt;
    private final int questions;
    private final Journal journal;
    private final Witness witness;
    private final Random random;
    private final AtomicInteger lastSeq = new AtomicInteger();
    private final Map<UUID, Integer> seen = new ConcurrentHashMap<>();
    private final Map<Integer, Asked> shown = new ConcurrentHashMap<>();
    private final List<Save> unacknowledged = new CopyOnWriteArrayList<>();
    private final List<Save.Id> numbers = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /// @param questions how many the attempt asks
    Device(String client, Door door, Opened attempt, int questions, Journal journal, Witness witness, Random random) {
        this.client = client;
        this.door = door;
        this.attempt = attempt;
        this.questions = questions;
        this.journal = journal;
        this.witness = witness;
        this.random = random;
    }

    UUID attempt() {
        return attempt.attempt();
    }

    Door door() {
        return door;
    }

    /// Whether it knows that the attempt has ended.
    boolean closed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    /// Told otherwise that this save is stored.
    void stored(Save save) {
        unacknowledged.remove(save);
    }

    List<Save> unacknowledged() {
        return List.copyOf(unacknowledged);
    }

    /// What it has sent or will send along.
    List<Save.Id> numbers() {
        return List.copyOf(numbers);
    }

    /// Chooses an answer to some question, or changes one, and tries to have it saved with what is still unsaved.
    void answer() throws InterruptedException {
        Asked asked;
        try {
            asked = show(1 + random.nextInt(questions));
        } catch (Unclear unclear) {
            witness.deeds().add(Deed.REQUEST_UNCLEAR);
            return;
        }
        type(asked);
        if (random.nextDouble() < CHANCE_OF_SECOND_THOUGHT) {
            type(asked);
        }
        flush();
    }

    /// Tries everything that has no reply, mostly in the order it was typed.
    void flush() throws InterruptedException {
        List<Save> waiting = unacknowledged();
        if (waiting.size() > 1 && random.nextBoolean()) {
            waiting = waiting.reversed();
            witness.faults().add(Fault.REQUESTS_REORDERED);
        }
        for (Save save : waiting) {
            try {
                send(save);
            } catch (Unclear unclear) {
                witness.deeds().add(Deed.REQUEST_UNCLEAR);
                return;
            }
        }
    }

    private Asked show(int position) throws Unclear, InterruptedException {
        Asked known = shown.get(position);
        if (known == null) {
            known = door.question(attempt, position);
            shown.put(position, known);
            seen.putIfAbsent(known.question(), known.version());
        }
        return known;
    }

    private void type(Asked asked) {
        type(asked.question(), choice(asked));
    }

    private void type(UUID question, List<String> choice) {
        note(new Save(
                question, new Save.Id(client, lastSeq.incrementAndGet()), seen.getOrDefault(question, 0), choice));
    }

    private void note(Save save) {
        journal.add(new Entry.Typed(attempt(), save));
        witness.deeds().add(Deed.SAVE_TYPED);
        unacknowledged.add(save);
        numbers.add(save.number());
    }

    /// Mostly some options, now and then none: an answer taken back.
    private List<String> choice(Asked asked) {
        if (random.nextInt(20) == 0) {
            return List.of();
        }
        return Slot.answer(asked.slots(), random);
    }

    private void send(Save save) throws Unclear, InterruptedException {
        if (random.nextDouble() < CHANCE_OF_TWO_AT_ONCE) {
            sendTwiceAtOnce(save);
        }
        Told told = sendOnce(save);
        unacknowledged.remove(save);
        learn(save, told);
        if (random.nextDouble() < CHANCE_OF_REPEAT) {
            witness.faults().add(Fault.REQUEST_REPEATED);
            sendOnce(save);
        }
        if (random.nextDouble() < CHANCE_OF_USED_NUMBER && !closed) {
            useNumberAgain(save);
        }
    }

    private void sendTwiceAtOnce(Save save) throws InterruptedException {
        witness.faults().add(Fault.REQUESTS_AT_ONCE);
        Thread other = Thread.ofVirtual().start(() -> {
            try {
                sendOnce(save);
            } catch (Unclear unclear) {
                witness.deeds().add(Deed.REQUEST_UNCLEAR);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            sendOnce(save);
        } catch (Unclear unclear) {
            witness.deeds().add(Deed.REQUEST_UNCLEAR);
        } finally {
            other.join();
        }
    }

    private Told sendOnce(Save save) throws Unclear, InterruptedException {
        witness.deeds().add(Deed.SAVE_SENT);
        Told told = door.save(attempt(), save);
        journal.add(new Entry.Acknowledged(attempt(), save, told.state(), told.version()));
        witness.deeds().add(Deed.acknowledged(told.state()));
        return told;
    }

    private void learn(Save save, Told told) {
        switch (told.state()) {
            case CURRENT -> seen.merge(save.question(), told.version(), Math::max);
            case SUPERSEDED -> seen.merge(save.question(), told.currentVersion(), Math::max);
            case COMPETING -> {
                seen.put(save.question(), told.currentVersion());
                if (random.nextDouble() < CHANCE_TO_INSIST) {
                    type(save.question(), save.choice());
                }
            }
            case LATE -> closed = true;
            case REUSED -> type(save.question(), save.choice());
        }
    }

    /// As a client does that has lost its count.
    private void useNumberAgain(Save used) throws Unclear, InterruptedException {
        List<String> other = used.choice().isEmpty()
                ? shown.values().stream()
                        .filter(asked -> asked.question().equals(used.question()))
                        .map(asked -> Slot.answer(asked.slots(), random))
                        .findFirst()
                        .orElseThrow()
                : List.of();
        Save save = new Save(used.question(), used.number(), used.seen(), other);
        note(save);
        Told told = sendOnce(save);
        unacknowledged.remove(save);
        learn(save, told);
    }
}
