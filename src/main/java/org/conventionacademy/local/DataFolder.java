package org.conventionacademy.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.conventionacademy.LocalStart.CannotStart;
import org.jspecify.annotations.Nullable;

/// The folder a run keeps its data in. One run at a time: the lock goes with the program, however it ends.
///
/// @param path the folder
/// @param lock must stay reachable as long as the run
record DataFolder(Path path, FileLock lock) {
    private static final String LOCK = "lock";

    /// @param patience how long to wait for another run to end
    static DataFolder open(Path path, Duration patience) throws CannotStart {
        try {
            Files.createDirectories(path);
            FileLock lock = lock(path.resolve(LOCK), patience);
            if (lock == null) {
                throw new CannotStart("""
                        Another run of Convention Academy uses the data in %s.
                        End that one first (Ctrl-C in its window), or run this one from another checkout.""".formatted(path));
            }
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new CannotStart("The folder %s cannot be used: %s".formatted(path, e.getMessage()));
        }
    }

    static @Nullable FileLock lock(Path file, Duration patience) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() >= deadline) {
                channel.close();
                return null;
            }
            sleep();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// Removes everything but the lock and the logs of servers that may still be ending.
    void reset() throws CannotStart {
        try (var entries = Files.list(path)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (!name.equals(LOCK) && !name.endsWith(".pid")) {
                    deleteAll(entry);
                }
            }
        } catch (IOException e) {
            throw new CannotStart("The data in %s could not be removed: %s".formatted(path, e.getMessage()));
        }
    }

    /// Links are removed, not followed.
    static void deleteAll(Path start) throws IOException {
        if (!Files.exists(start)) {
            return;
        }
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
