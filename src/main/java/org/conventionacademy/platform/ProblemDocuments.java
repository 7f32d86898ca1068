package org.conventionacademy.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;

/// Writes every problem as one kind of document (RFC 9457): our type, title and detail in the reader's language, and
/// the number of the request. What a library has to say about its exception stays in the log.
@ApplicationScoped
public class ProblemDocuments {
    private static final String TYPE = "urn:conventionacademy:problem:";

    private final Texts texts;
    private final Language language;
    private final RequestId requestId;

    ProblemDocuments(Texts texts, Language language, RequestId requestId) {
        this.texts = texts;
        this.language = language;
        this.requestId = requestId;
    }

    public HttpProblem of(ProblemType type) {
        return of(new Problem(type, null));
    }

    /// For an answer of which nothing but the status is known.
    public HttpProblem ofStatus(int status) {
        return inOurWords(HttpProblem.builder().withStatus(status).build());
    }

    HttpProblem of(Problem problem) {
        Lang lang = language.current();
        HttpProblem.Builder document = HttpProblem.builder()
                .withType(URI.create(TYPE + problem.type().slug()))
                .withTitle(problem.title(texts, lang))
                .withStatus(problem.type().status())
                .withDetail(problem.detail(texts, lang));
        problem.facts().forEach(document::with);
        if (problem.retryAfterSeconds() > 0) {
            document.withHeader("Retry-After", problem.retryAfterSeconds());
        }
        return completed(document);
    }

    /// The same problem as ours; one that is ours already stays as it is.
    HttpProblem inOurWords(HttpProblem made) {
        return isOurs(made) || made.getStatusCode() < 400 ? made : inWordsOf(typeOf(made), made);
    }

    HttpProblem inWordsOf(ProblemType type, HttpProblem made) {
        Problem ours = new Problem(type, null);
        Lang lang = language.current();
        HttpProblem.Builder document = HttpProblem.builder(made)
                .withType(URI.create(TYPE + type.slug()))
                .withTitle(ours.title(texts, lang))
                .withDetail(ours.detail(texts, lang));
        if (typeOf(made) != type) {
            document.withStatus(type.status());
        }
        return completed(document);
    }

    private HttpProblem completed(HttpProblem.Builder document) {
        requestId.current().ifPresent(id -> document.with(RequestId.MEMBER, id));
        HttpProblem problem = document.withInstance(null).build();
        return problem.getStatusCode() == ProblemType.UNAVAILABLE.status()
                ? HttpProblem.builder(problem).withHeader("Retry-After", "1").build()
                : problem;
    }

    private static boolean isOurs(HttpProblem problem) {
        return problem.getType() != null && problem.getType().toString().startsWith(TYPE);
    }

    private static ProblemType typeOf(HttpProblem problem) {
        int status = problem.getStatusCode();
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .orElse(status >= 500 ? ProblemType.INTERNAL : ProblemType.BAD_REQUEST);
    }
}
