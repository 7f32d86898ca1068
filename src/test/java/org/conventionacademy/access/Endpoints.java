package org.conventionacademy.access;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;

/// Every endpoint in the code, as `METHOD /path`.
final class Endpoints {
    private Endpoints() {}

    static Set<String> all() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.conventionacademy");
        Set<String> endpoints = new TreeSet<>();
        classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(type -> type.reflect())
                .forEach(type -> {
                    for (Method method : type.getDeclaredMethods()) {
                        for (Annotation annotation : method.getAnnotations()) {
                            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                            if (verb != null) {
                                endpoints.add(verb.value() + " " + path(type, method));
                            }
                        }
                    }
                });
        return endpoints;
    }

    private static String path(Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = type.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        String clean = ("/" + path).replaceAll("/+", "/").replaceAll("\\{(\\w+)\\s*:[^}]*\\}", "{$1}");
        return clean.length() > 1 && clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    }
}
