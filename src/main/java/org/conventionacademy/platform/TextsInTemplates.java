package org.conventionacademy.platform;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Lets a template write `{t:learning_continue}` or `{t:learning_minutes(lesson.minutes)}` in the reader's language.
@ApplicationScoped
class TextsInTemplates {
    private final Texts texts;
    private final Language language;

    TextsInTemplates(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    void register(@Observes EngineBuilder engine) {
        engine.addNamespaceResolver(
                NamespaceResolver.builder("t").resolveAsync(this::text).build());
    }

    private CompletionStage<Object> text(EvalContext context) {
        Lang lang = context.getAttribute("lang") instanceof Lang given ? given : language.current();
        List<Expression> params = context.getParams();
        Object[] args = new Object[params.size()];
        CompletableFuture<?>[] pending = new CompletableFuture<?>[params.size()];
        for (int i = 0; i < args.length; i++) {
            int at = i;
            pending[i] = context.evaluate(params.get(i))
                    .thenAccept(value -> args[at] = value)
                    .toCompletableFuture();
        }
        return CompletableFuture.allOf(pending).thenApply(done -> texts.get(lang, context.getName(), args));
    }
}
