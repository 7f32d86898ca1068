package org.conventionacademy.local;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The servers of a run, watched: one that ends by itself is reported, since everything after it only looks like a
/// fault of the application.
final class Children {
    private final List<Child> all = new CopyOnWriteArrayList<>();
    private volatile boolean ending;

    Child add(Child child) {
        all.add(child);
        return child;
    }

    /// Also keeps the folder's lock reachable: the thread outlives the class loader of a live reload.
    void watch(DataFolder folder) {
        var ended = new Thread(() -> ending = true, "academy-servers-ending");
        Runtime.getRuntime().addShutdownHook(ended);
        for (Child child : all) {
            Thread.ofPlatform().daemon().name("academy-" + child.name()).start(() -> report(child, folder));
        }
    }

    private void report(Child child, DataFolder folder) {
        try {
            int status = child.process().waitFor();
            if (!ending && folder.lock().isValid()) {
                System.err.printf(
                        "%s has ended with status %d. Start again; its log is %s%n", child.name(), status, child.log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        ending = true;
        all.forEach(child -> child.process().destroy());
    }
}
