package org.conventionacademy.shell;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.conventionacademy.platform.RequestId;
import org.jspecify.annotations.Nullable;

/// Draws a problem as a page in the frame.
@ApplicationScoped
class ProblemPages {
    @CheckedTemplate(basePath = "shell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance problem(String title, String detail, String number, boolean signIn, String back);
    }

    /// @param back where someone who signs in goes on
    String draw(HttpProblem problem, String back) {
        return Templates.problem(
                        Objects.requireNonNullElse(problem.getTitle(), ""),
                        Objects.requireNonNullElse(problem.getDetail(), ""),
                        String.valueOf(problem.getParameters().getOrDefault(RequestId.MEMBER, "")),
                        problem.getStatusCode() == 401,
                        back)
                .render();
    }

    /// Whether to answer with a page: outside the API, unless the caller, a script of ours, asks for JSON.
    static boolean fits(String path, @Nullable String accept) {
        boolean asksForJson = accept != null && accept.contains("json") && !accept.contains("text/html");
        return !isApi(path) && !asksForJson;
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }
}
