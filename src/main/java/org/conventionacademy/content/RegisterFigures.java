package org.conventionacademy.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.Article;
import org.conventionacademy.register.RegisterEdition;

/// Periods and counts, such as "90 days", in a text and in what the register says of an article.
final class RegisterFigures {
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("twelve", "12"),
            Map.entry("fifteen", "15"),
            Map.entry("eighteen", "18"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("sixty", "60"),
            Map.entry("ninety", "90"));
    private static final Pattern SPELLED =
            Pattern.compile("(?i)\\b(" + String.join("|", new TreeSet<>(NUMBERS.keySet())) + ")\\b");
    private static final Pattern FIGURE = Pattern.compile(
            "(?i)\\b([0-9]+)[ -](days?|months?|years?|States|Parties|members?|instruments|ratifications|percent|votes)\\b");

    private RegisterFigures() {}

    /// The figures in a text, as "90 day".
    static Set<String> in(String text) {
        Set<String> figures = new TreeSet<>();
        Matcher matcher = FIGURE.matcher(digits(text));
        while (matcher.find()) {
            figures.add(matcher.group(1) + " "
                    + matcher.group(2).toLowerCase(Locale.ROOT).replaceAll("s$", ""));
        }
        return figures;
    }

    /// Whether the register gives that number for one of the articles.
    static boolean known(String figure, RegisterEdition register, List<Integer> articles) {
        String number = figure.substring(0, figure.indexOf(' '));
        Pattern given = Pattern.compile("(?<![0-9])" + number + "(?![0-9])");
        return articles.stream()
                .flatMap(article -> register.article(article, Lang.EN).stream())
                .anyMatch(article -> given.matcher(digits(said(article))).find());
    }

    private static String said(Article article) {
        StringBuilder said = new StringBuilder(article.paraphrase()).append(' ').append(article.note());
        article.terms().forEach(term -> said.append(' ').append(term.meaning()));
        article.obligations()
                .forEach(duty -> said.append(' ')
                        .append(duty.duty())
                        .append(' ')
                        .append(duty.qualifier())
                        .append(' ')
                        .append(duty.keyNumbers()));
        return said.toString();
    }

    private static String digits(String text) {
        return SPELLED.matcher(text)
                .replaceAll(match -> NUMBERS.getOrDefault(match.group().toLowerCase(Locale.ROOT), match.group()));
    }
}
