package org.conventionacademy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The checkout under test: its production package, and the places that its pom names.
record Project(Path root, String pom) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");

    static Project open(Path root) throws IOException {
        return new Project(root, Files.readString(root.resolve("pom.xml")));
    }

    Path jar() {
        return root.resolve("target/quarkus-app/quarkus-run.jar");
    }

    /// Builds the package when it is missing or older than a source of it.
    void buildIfNeeded() throws IOException, InterruptedException {
        if (Files.exists(jar()) && Files.exists(Path.of(property("academy.mariadb"))) && !isOutdated()) {
            return;
        }
        System.out.println("Building the production package");
        int status = new ProcessBuilder(root.resolve("mvnw").toString(), "-q", "-Dquick", "-DskipTests", "package")
                .directory(root.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("The production package could not be built.");
        }
    }

    /// What `org.conventionacademy.local` wants to be told by a build.
    void tellPlaces() {
        System.setProperty("academy.project", root.toString());
        for (String place : new String[] {"cache", "mariadb", "keycloak", "mail-catcher"}) {
            System.setProperty("academy." + place, property("academy." + place));
        }
    }

    private String property(String name) {
        String given = System.getProperty(name);
        if (given != null) {
            return given;
        }
        Matcher value = Pattern.compile("<%1$s>(.*?)</%1$s>".formatted(Pattern.quote(name)))
                .matcher(pom);
        if (!value.find()) {
            throw new IllegalStateException("pom.xml does not name " + name);
        }
        return REFERENCE
                .matcher(value.group(1))
                .replaceAll(reference -> Matcher.quoteReplacement(property(reference.group(1))));
    }

    private boolean isOutdated() throws IOException {
        FileTime built = Files.getLastModifiedTime(jar());
        try (Stream<Path> sources = Files.walk(root.resolve("src/main"))) {
            Optional<Path> newer = Stream.concat(sources, Stream.of(root.resolve("pom.xml")))
                    .filter(source -> source.toFile().lastModified() > built.toMillis())
                    .findFirst();
            return newer.isPresent();
        }
    }
}
