package org.conventionacademy.register.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.register.Article;
import org.conventionacademy.register.Confidence;
import org.conventionacademy.register.ObligationKind;
import org.conventionacademy.register.Register;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The Convention's articles in our own words, in the language that the caller accepts.
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Register")
class ArticleResource {
    private static final int LONGEST_QUERY = 100;

    /// An article in a list.
    ///
    /// @param lang the language of the title
    /// @param obligations how many duties, powers and choices it has
    record ArticleItem(
            int number,
            int chapter,
            String title,
            Lang lang,
            Confidence confidence,
            String paraphrase,
            int obligations) {
        static ArticleItem of(Article article) {
            return new ArticleItem(
                    article.number(),
                    article.chapter(),
                    article.title(),
                    article.titleLang(),
                    article.confidence(),
                    article.paraphrase(),
                    article.obligations().size());
        }
    }

    private final Register register;
    private final Language language;

    ArticleResource(Register register, Language language) {
        this.register = register;
        this.language = language;
    }

    @GET
    @Operation(summary = "Lists articles, all or those that fit a search")
    @APIResponse(
            responseCode = "200",
            description = "A page of articles in their order",
            content =
                    @Content(mediaType = "application/json", examples = @ExampleObject(name = "articles", value = """
                                                    {"items": [{"number": 41, "chapter": 5, "title": "24/7 network", "lang": "en",
                                                      "confidence": "high", "paraphrase": "…", "obligations": 6}],
                                                     "page": 1, "size": 50, "total": 1}""")))
    @APIResponse(responseCode = "400", description = "No such kind of duty, or no such page")
    public Page<ArticleItem> list(
            @Parameter(description = "Words that must all occur") @QueryParam("q") @Nullable String q,
            @Parameter(description = "mandatory, qualified or optional", example = "mandatory")
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        PageRequest request = PageRequest.of(page, size);
        List<ArticleItem> found = register.find(query(q), kind(kind), language.current()).stream()
                .map(ArticleItem::of)
                .toList();
        List<ArticleItem> items =
                found.stream().skip(request.offset()).limit(request.size()).toList();
        return Page.of(items, request, found.size());
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "Gives an article with its obligations, terms and parallels")
    @APIResponse(responseCode = "200", description = "The article")
    @APIResponse(responseCode = "404", description = "The Convention has no such article")
    public Article one(@Parameter(example = "41") @PathParam("number") String number) {
        if (!number.matches("[1-9][0-9]{0,2}")) {
            throw Problem.notFound();
        }
        return register.article(Integer.parseInt(number), language.current()).orElseThrow(Problem::notFound);
    }

    private static String query(@Nullable String q) {
        String query = Objects.requireNonNullElse(q, "");
        if (query.length() > LONGEST_QUERY) {
            throw Problem.badRequest("register_problem_query", LONGEST_QUERY);
        }
        return query;
    }

    private static @Nullable ObligationKind kind(@Nullable String kind) {
        return kind == null || kind.isBlank()
                ? null
                : ObligationKind.find(kind).orElseThrow(() -> Problem.badRequest("register_problem_kind"));
    }
}
