package org.conventionacademy.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small right scenario of two decisions, written into a folder for one test to change or to play.
public final class SampleScenario {
    private SampleScenario() {}

    public static void write(Path root, String id) throws IOException {
        Path folder = root.resolve("scenarios");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(id + ".yaml"), """
                id: %s
                minutes: 5
                pass-mark: 60
                audiences:
                  - contact-point
                start: first
                scenes:
                  - id: first
                    choices:
                      - id: call
                        points: 3
                        tests:
                          - A41.1
                        next: second
                      - id: wait
                        points: 0
                        next: end
                  - id: second
                    choices:
                      - id: note
                        points: 3
                        next: end
                      - id: forget
                        points: 1
                        next: end
                  - id: end
                """.formatted(id));
        Files.writeString(folder.resolve(id + ".en.yaml"), """
                title: A night
                summary: One call and what becomes of it.
                scenes:
                  - id: first
                    title: The call
                    text:
                      - It is late.
                      - The telephone rings.
                    choices:
                      - id: call
                        text: Answer
                        consequence: Help begins ([Article 41](article:41)).
                      - id: wait
                        text: Wait for the morning
                        consequence: The data are gone ([Article 41](article:41)).
                  - id: second
                    title: The log
                    text:
                      - The caller thanks you.
                    choices:
                      - id: note
                        text: Write it down
                        consequence: The next shift knows.
                      - id: forget
                        text: Go to sleep
                        consequence: Nobody knows.
                  - id: end
                    title: Morning
                    text:
                      - The sun rises.
                """);
    }
}
