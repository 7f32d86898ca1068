package org.conventionacademy.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.conventionacademy.faults.Door.Ending;
import org.conventionacademy.faults.Door.Opened;
import org.conventionacademy.faults.Journal.Entry;

/// Somebody who takes one quiz after the other, on a phone and now and then on a laptop as well.
final class Trainee {
    /// An attempt that was left ends within this time: its limit, the grace, and a turn of the job.
    static final Duration UNTIL_A_DEADLINE = Duration.ofSeconds(155);

    private static final int QUESTIONS = 6;
    private static final double CHANCE_OF_LAPTOP = 0.3;
    private static final double CHANCE_OF_TWO_AT_ONCE = 0.15;
    private static final double CHANCE_TO_LEAVE = 0.2;
    private static final double CHANCE_OF_LATE_ANSWER = 0.25;
    private static final double CHANCE_TO_NAME_THE_UNSENT = 0.4;
    private static final double CHANCE_TO_LOSE_THE_SESSION = 0.15;

    private final Journal journal;
    private final Witness witness;
    private final Door phone;
    private final Door laptop;
    private final Pace pace;
    private final Random random;
    private final Map<UUID, Device> phoneAt = new ConcurrentHashMap<>();
    private final Map<UUID, Device> laptopAt = new ConcurrentHashMap<>();

    /// What goes on around the trainees.
    ///
    /// @param thinkMillis how long they think on average
    /// @param ending whether they are to finish
    /// @param mayLeave whether an attempt left now is over by its deadline in time
    record Pace(int thinkMillis, BooleanSupplier ending, BooleanSupplier mayLeave) {}

    Trainee(Journal journal, Witness witness, Door phone, Door laptop, Pace pace, Random random) {
        this.journal = journal;
        this.witness = witness;
        this.phone = phone;
        this.laptop = laptop;
        this.pace = pace;
        this.random = random;
    }

    /// Until told to finish; then every attempt but those left to their deadline is submitted.
    void run() throws InterruptedException {
        think();
        long again = System.nanoTime();
        while (!pace.ending().getAsBoolean()) {
            boolean waits = System.nanoTime() < again;
            boolean ended = take(waits || random.nextInt(3) == 0 ? Site.UNTIMED : Site.TIMED);
            if (!ended) {
                again = System.nanoTime() + UNTIL_A_DEADLINE.toNanos();
            }
        }
    }

    /// What is open without the trainee's knowing, by a start that came through late, is submitted; what the service
    /// tells of all results is kept.
    void finish(ApiDoor api) throws InterruptedException {
        while (true) {
            try {
                for (UUID attempt : api.open(Site.UNTIMED)) {
                    journal.add(new Entry.Submitting(attempt));
                    api.submit(attempt, List.of(), List.of());
                }
                for (String module : Site.MODULES) {
                    api.results(module).forEach(journal::add);
                }
                return;
            } catch (Unclear unclear) {
                backOff();
            }
        }
    }

    /// @return false when the attempt was left to its deadline
    private boolean take(String module) throws InterruptedException {
        Opened attempt = begin(module);
        Device device = device(phoneAt, "phone", phone, attempt);
        Thread other = null;
        if (random.nextDouble() < CHANCE_OF_LAPTOP) {
            other = Thread.ofVirtual().start(() -> onTheLaptop(attempt));
        }
        answer(device, 5 + random.nextInt(6));
        boolean leaves = module.equals(Site.TIMED)
                && pace.mayLeave().getAsBoolean()
                && !pace.ending().getAsBoolean()
                && random.nextDouble() < CHANCE_TO_LEAVE;
        if (leaves) {
            witness.deeds().add(Deed.LEFT_TO_DEADLINE);
        } else {
            submit(device);
        }
        if (other != null) {
            other.join();
        }
        return !leaves;
    }

    /// Until the service says that the attempt is open.
    private Opened begin(String module) throws InterruptedException {
        if (random.nextDouble() < CHANCE_OF_TWO_AT_ONCE) {
            witness.faults().add(Fault.REQUESTS_AT_ONCE);
            Thread other = Thread.ofVirtual().start(() -> tryToBegin(module, laptop));
            tryToBegin(module, phone);
            other.join();
        }
        while (true) {
            List<Opened> begun = tryToBegin(module, phone);
            if (!begun.isEmpty()) {
                return begun.getFirst();
            }
            backOff();
        }
    }

    private List<Opened> tryToBegin(String module, Door door) {
        try {
            Opened attempt = door.start(module);
            journal.add(new Entry.Begun(
                    attempt.attempt(),
                    module,
                    attempt.questions().stream().map(Door.Asked::question).toList()));
            witness.deeds().add(Deed.ATTEMPT_BEGUN);
            return List.of(attempt);
        } catch (Unclear unclear) {
            witness.deeds().add(Deed.REQUEST_UNCLEAR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private Device device(Map<UUID, Device> devices, String name, Door door, Opened attempt) {
        return devices.computeIfAbsent(
                attempt.attempt(),
                id -> new Device(
                        name + "-" + journal.person().toString().substring(0, 8),
                        door,
                        attempt,
                        QUESTIONS,
                        journal,
                        witness,
                        new Random(random.nextLong())));
    }

    private void onTheLaptop(Opened attempt) {
        try {
            Device device = device(laptopAt, "laptop", laptop, attempt);
            answer(device, 3 + random.nextInt(4));
            while (!device.unacknowledged().isEmpty()) {
                backOff();
                device.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Device device, int times) throws InterruptedException {
        for (int i = 0; i < times && !device.closed() && !pace.ending().getAsBoolean(); i++) {
            device.answer();
            think();
            if (device.door() instanceof PageDoor pages && random.nextDouble() < CHANCE_TO_LOSE_THE_SESSION) {
                pages.forget();
            }
        }
    }

    /// Until the service says that it is over; then now and then one more answer.
    private void submit(Device device) throws InterruptedException {
        if (random.nextDouble() < CHANCE_OF_TWO_AT_ONCE) {
            witness.faults().add(Fault.REQUESTS_AT_ONCE);
            Thread other = Thread.ofVirtual().start(() -> tryToSubmit(device));
            tryToSubmit(device);
            other.join();
        }
        while (!tryToSubmit(device)) {
            backOff();
        }
        device.close();
        if (random.nextDouble() < CHANCE_OF_LATE_ANSWER) {
            device.answer();
        }
        while (!device.unacknowledged().isEmpty()) {
            backOff();
            device.flush();
        }
    }

    private boolean tryToSubmit(Device device) {
        List<Save> carried = new ArrayList<>(device.unacknowledged());
        List<Save.Id> named = device.numbers();
        if (!carried.isEmpty() && random.nextDouble() < CHANCE_TO_NAME_THE_UNSENT) {
            carried.removeLast();
        }
        UUID attempt = device.attempt();
        journal.add(new Entry.Submitting(attempt));
        try {
            Ending ending = device.door().submit(attempt, carried, named);
            carried.forEach(save -> {
                journal.add(new Entry.Carried(attempt, save));
                witness.deeds().add(Deed.SAVE_CARRIED);
                device.stored(save);
            });
            return switch (ending) {
                case Ending.Missing missing -> {
                    witness.deeds().add(Deed.SUBMISSION_REFUSED);
                    yield false;
                }
                case Ending.Over over -> {
                    journal.add(new Entry.Over(attempt));
                    yield true;
                }
                case Ending.Graded(var score, boolean passed, String by) -> {
                    journal.add(new Entry.Result(attempt, score, passed, by));
                    yield true;
                }
            };
        } catch (Unclear unclear) {
            witness.deeds().add(Deed.REQUEST_UNCLEAR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void think() throws InterruptedException {
        double draw = -Math.log(1 - random.nextDouble());
        Thread.sleep((long) (pace.thinkMillis() * Math.min(4, draw)));
    }

    private void backOff() throws InterruptedException {
        Thread.sleep(1_000 + random.nextInt(2_000));
    }
}
