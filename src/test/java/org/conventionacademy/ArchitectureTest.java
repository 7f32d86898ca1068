package org.conventionacademy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conventionacademy.platform.Feature;
import org.junit.jupiter.api.Test;

/// Holds the shape of the code: which feature may use which, where they meet, and what each kind of class may do.
final class ArchitectureTest {
    private static final String ROOT = "org.conventionacademy";
    private static final java.nio.file.Path GRAPH = java.nio.file.Path.of("docs", "features.md");
    private static final String WRITE_GRAPH = "academy.write-features";

    private static final Set<String> CLOCKS = Stream.of(
                    Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)
            .map(Class::getName)
            .collect(Collectors.toSet());

    private static final List<Class<? extends Annotation>> RULES_OF_ACCESS =
            List.of(RolesAllowed.class, Authenticated.class, PermitAll.class, DenyAll.class);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private final Map<String, Feature> features = features();

    @Test
    void everyFeatureIsNamedAfterItsPackage() {
        Set<String> folders = CLASSES.stream()
                .map(ArchitectureTest::featureOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        folders.removeAll(features.keySet());
        assertThat(folders)
                .as("Packages without @Feature: say in their package-info.java what they are for and what they use")
                .isEmpty();
        features.forEach((folder, feature) -> assertThat(feature.name()).isEqualTo(folder));
    }

    @Test
    void featuresUseOnlyWhatTheyDeclare() {
        none(betweenFeatures()
                .filter(use -> !uses(from(use)).contains(to(use)))
                .map(use ->
                        "%s uses %s. Either the code belongs in %s, or %s tells an event that %s hears, or @Feature(uses) in %s/package-info.java should name it"
                                .formatted(
                                        use.getOriginClass().getName(),
                                        use.getTargetClass().getName(),
                                        to(use),
                                        from(use),
                                        to(use),
                                        from(use))));
    }

    @Test
    void featuresDeclareOnlyWhatTheyUse() {
        Set<String> used =
                betweenFeatures().map(use -> from(use) + " uses " + to(use)).collect(Collectors.toSet());
        none(features.values().stream()
                .filter(feature -> !feature.name().equals("platform"))
                .flatMap(feature -> Arrays.stream(feature.uses())
                        .filter(other -> !other.equals("platform"))
                        .map(other -> feature.name() + " uses " + other))
                .filter(declared -> !used.contains(declared))
                .map(declared -> declared + " is declared and no longer true: take it out of @Feature(uses)"));
    }

    @Test
    void featuresMeetInTheirRootPackagesOnly() {
        none(betweenFeatures()
                .filter(use -> !use.getTargetClass().getPackageName().equals(ROOT + "." + to(use)))
                .map(use -> "%s reaches into %s. Put what others need into %s.%s itself"
                        .formatted(
                                use.getOriginClass().getName(),
                                use.getTargetClass().getName(),
                                ROOT,
                                to(use))));
    }

    @Test
    void featuresHaveNoCycle() {
        for (String start : features.keySet()) {
            assertThat(reachable(start))
                    .as("%s can be reached from itself: what both need belongs in a feature below them", start)
                    .doesNotContain(start);
        }
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        none(endpoints()
                .filter(method -> RULES_OF_ACCESS.stream()
                        .noneMatch(rule -> method.isAnnotatedWith(rule)
                                || method.getOwner().isAnnotatedWith(rule)))
                .map(method ->
                        "%s says nobody may call it. Put @RolesAllowed, @Authenticated or @PermitAll on it or on its class"
                                .formatted(method.getFullName())));
    }

    @Test
    void everyEndpointIsPublic() {
        none(endpoints()
                .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(method -> "%s is not public: Quarkus REST leaves it out and answers 404"
                        .formatted(method.getFullName())));
    }

    @Test
    void endpointsLiveInWebPackages() {
        none(CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .filter(type -> !type.getPackageName().endsWith(".web"))
                .map(type -> "%s answers HTTP: it belongs in %s.web".formatted(type.getName(), type.getPackageName())));
    }

    @Test
    void entitiesAndRepositoriesAreHidden() {
        none(CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class) || isRepository(type))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(type -> "%s is public. Make it package-private; other features ask the service of its feature"
                        .formatted(type.getName())));
    }

    @Test
    void endpointsOpenNoTransaction() {
        none(CLASSES.stream()
                .filter(type -> type.getPackageName().endsWith(".web"))
                .filter(ArchitectureTest::opensTransaction)
                .map(type ->
                        "%s opens a transaction. Put that into the feature's service: a transaction ends before the answer is written"
                                .formatted(type.getName())));
    }

    @Test
    void timeComesFromTheClock() {
        none(CLASSES.stream()
                .filter(type -> !featureOf(type).equals(Optional.of("local")))
                .filter(type -> !type.getName().equals(ROOT + ".platform.Time"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(ArchitectureTest::asksTheSystemForTheTime)
                .map(call ->
                        "%s: inject java.time.Clock, so that tests can set the time".formatted(call.getDescription())));
    }

    @Test
    void theGraphInTheDocsIsTheGraphInTheCode() throws IOException {
        if (Boolean.getBoolean(WRITE_GRAPH)) {
            Files.writeString(GRAPH, graph());
        }
        assertThat(Files.exists(GRAPH) ? Files.readString(GRAPH) : "")
                .as("%s is out of date: ./mvnw test -Dtest=ArchitectureTest -D%s=true", GRAPH, WRITE_GRAPH)
                .isEqualTo(graph());
    }

    private String graph() {
        StringBuilder page = new StringBuilder("""
                # Features

                Written by `ArchitectureTest` from `@Feature` in each `package-info.java`. An arrow means "uses"; every feature
                may use `platform`.

                ```mermaid
                graph TD
                """);
        ordered().forEach(feature -> page.append("  ").append(feature.name()).append('\n'));
        ordered()
                .forEach(feature -> Arrays.stream(feature.uses())
                        .filter(other -> !other.equals("platform"))
                        .sorted()
                        .forEach(other -> page.append("  %s --> %s%n".formatted(feature.name(), other))));
        return page.append("```\n").toString().replace("\r\n", "\n");
    }

    private List<Feature> ordered() {
        return features.values().stream()
                .sorted(Comparator.comparing(
                                (Feature feature) -> reachable(feature.name()).size())
                        .thenComparing(Feature::name))
                .toList();
    }

    private static Map<String, Feature> features() {
        Map<String, Feature> found = new TreeMap<>();
        for (JavaPackage each : CLASSES.getPackage(ROOT).getSubpackages()) {
            each.tryGetAnnotationOfType(Feature.class).ifPresent(feature -> found.put(each.getRelativeName(), feature));
        }
        return found;
    }

    private Set<String> reachable(String start) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            for (String next : uses(open.removeLast())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    private List<String> uses(String name) {
        Feature feature = features.get(name);
        return feature == null ? List.of() : Arrays.asList(feature.uses());
    }

    private Stream<Dependency> betweenFeatures() {
        return CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> featureOf(use.getOriginClass()).isPresent())
                .filter(use ->
                        featureOf(use.getTargetClass().getBaseComponentType()).isPresent())
                .filter(use -> !from(use).equals(to(use)))
                .filter(use -> !use.getTargetClass().isEquivalentTo(Feature.class));
    }

    private static Optional<String> featureOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".")
                ? Optional.of(name.substring(ROOT.length() + 1).split("\\.", 2)[0])
                : Optional.empty();
    }

    private static String from(Dependency use) {
        return featureOf(use.getOriginClass()).orElseThrow();
    }

    private static String to(Dependency use) {
        return featureOf(use.getTargetClass().getBaseComponentType()).orElseThrow();
    }

    private static Stream<JavaMethod> endpoints() {
        return CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    private static boolean isRepository(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                .anyMatch(parent -> parent.getSimpleName().startsWith("PanacheRepository"));
    }

    private static boolean opensTransaction(JavaClass type) {
        return type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class))
                || type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().isEquivalentTo(QuarkusTransaction.class));
    }

    private static boolean asksTheSystemForTheTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean now = CLOCKS.contains(owner)
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return now || (owner.equals(Clock.class.getName()) && call.getName().startsWith("system"));
    }

    private static void none(Stream<String> faults) {
        Set<String> distinct = faults.collect(Collectors.toCollection(TreeSet::new));
        if (!distinct.isEmpty()) {
            fail(String.join("\n", distinct));
        }
    }
}
