package org.conventionacademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/// A small right module with a fresh id, written into a folder for one test to change.
record SampleModule(Path root, ModuleId id) {
    static SampleModule in(Path root) throws IOException {
        ModuleId id = new ModuleId("sample-" + UUID.randomUUID().toString().substring(0, 13));
        SampleModule sample = new SampleModule(root, id);
        sample.write("module.yaml", """
                id: %s
                audiences:
                  - legislator
                instructors:
                  - ines
                lessons:
                  - id: first
                    minutes: 5
                    teaches:
                      - A41.1
                  - id: second
                    minutes: 6
                    teaches:
                      - A25.1
                quiz:
                  ask: 2
                  attempts: 3
                  pass-mark: 70
                  time-limit: 30
                  late: strict
                """.formatted(id));
        sample.write("module.en.yaml", """
                title: A module
                summary: What it says.
                objectives:
                  - Say it.
                """);
        sample.write("module.ar.yaml", """
                title: وحدة
                summary: ما تقوله.
                objectives:
                  - قله.
                """);
        sample.write("lessons/first.en.md", """
                ---
                title: First
                ---

                Read [Article 41](article:41).

                > [!MUST]
                > Each Party [names a contact point](duty:A41.1).
                """);
        sample.write("lessons/first.ar.md", """
                ---
                title: الأول
                ---

                اقرأ [المادة 41](article:41).

                > [!MUST]
                > على كل طرف أن [يسمي جهة اتصال](duty:A41.1).
                """);
        sample.write("lessons/second.en.md", """
                ---
                title: Second
                ---

                ## A list

                - one
                - two

                A power to [preserve data quickly](duty:A25.1).

                | a | b |
                | --- | --- |
                | 1 | 2 |
                """);
        sample.write("questions.yaml", """
                questions:
                  - id: who-names
                    kind: single-choice
                    tests:
                      - A41.1
                    options:
                      - a
                      - b
                      - c
                    key:
                      - b
                  - id: at-night
                    kind: true-false
                    tests:
                      - A41.1
                    options:
                      - "true"
                      - "false"
                    key:
                      - "true"
                """);
        sample.write("questions.en.yaml", """
                questions:
                  - id: who-names
                    stem: Who names a contact point?
                    options:
                      - id: a
                        text: Nobody
                        explanation: See [Article 41](article:41).
                      - id: b
                        text: Each Party
                        explanation: Right.
                      - id: c
                        text: A judge
                        explanation: No.
                  - id: at-night
                    stem: It answers at night.
                    options:
                      - id: "true"
                        explanation: Yes, says [Article 41](article:41).
                      - id: "false"
                        explanation: It does.
                """);
        sample.write("questions.ar.yaml", """
                questions:
                  - id: who-names
                    stem: من يسمي جهة الاتصال؟
                    options:
                      - id: a
                        text: لا أحد
                        explanation: انظر [المادة 41](article:41).
                      - id: b
                        text: كل طرف
                        explanation: صحيح.
                      - id: c
                        text: قاض
                        explanation: لا.
                """);
        return sample;
    }

    Path folder() {
        return root.resolve("modules").resolve(id.value());
    }

    void write(String file, String text) throws IOException {
        Path path = folder().resolve(file);
        Files.createDirectories(path.resolve("..").normalize());
        Files.writeString(path, text);
    }

    /// Removes the whole root.
    void delete() throws IOException {
        try (Stream<Path> walked = Files.walk(root)) {
            for (Path path : walked.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    String read(String file) throws IOException {
        return Files.readString(folder().resolve(file));
    }

    void replace(String file, String old, String text) throws IOException {
        assertThat(read(file)).contains(old);
        write(file, read(file).replace(old, text));
    }
}
