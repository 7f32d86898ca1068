package org.conventionacademy.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.ObligationId;
import org.conventionacademy.register.RegisterEdition;

/// A link into the register: `article:41` or `duty:A41.1`.
sealed interface Citation {
    Pattern ARTICLE = Pattern.compile("article:([1-9][0-9]{0,2})");
    Pattern DUTY = Pattern.compile("duty:(A[0-9]{1,3}\\.[0-9A-Za-z.-]{1,24})");

    record OfArticle(int number) implements Citation {}

    record OfDuty(ObligationId id) implements Citation {}

    static Optional<Citation> of(String destination) {
        var article = ARTICLE.matcher(destination);
        if (article.matches()) {
            return Optional.of(new OfArticle(Integer.parseInt(article.group(1))));
        }
        var duty = DUTY.matcher(destination);
        return duty.matches() ? Optional.of(new OfDuty(new ObligationId(duty.group(1)))) : Optional.empty();
    }

    static List<Citation> in(Node root) {
        return Tree.nodes(root).stream()
                .filter(Link.class::isInstance)
                .flatMap(link -> of(((Link) link).getDestination()).stream())
                .toList();
    }

    static List<ObligationId> duties(Node root) {
        return in(root).stream()
                .<ObligationId>mapMulti((citation, out) -> {
                    if (citation instanceof OfDuty duty) {
                        out.accept(duty.id());
                    }
                })
                .toList();
    }

    default boolean isIn(RegisterEdition register) {
        return switch (this) {
            case OfArticle article ->
                register.article(article.number(), Lang.EN).isPresent();
            case OfDuty duty -> register.has(duty.id());
        };
    }

    /// The number of the article that it leads to.
    default int article() {
        return switch (this) {
            case OfArticle article -> article.number();
            case OfDuty duty -> duty.id().article();
        };
    }

    /// Where it leads in the product.
    default String address() {
        return switch (this) {
            case OfArticle article -> "/articles/" + article.number();
            case OfDuty duty -> "/articles/" + duty.id().article() + "#" + duty.id();
        };
    }
}
