package org.conventionacademy.faults;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What all trainees of a run tell: how often what happened, and replies that should never be given.
record Witness(Tally<Deed> deeds, Tally<Fault> faults, Queue<String> unexpected) {
    Witness() {
        this(new Tally<>(Deed.class), new Tally<>(Fault.class), new ConcurrentLinkedQueue<>());
    }
}
