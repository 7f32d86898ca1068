package org.conventionacademy.content;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conventionacademy.content.ModuleSource.QuestionSource;

/// Options are shuffled: nothing may name one by its letter or its place.
final class RefuseOrderOfOptions implements QuestionRule {
    private static final Pattern ORDER = Pattern.compile(
            "(?i)\\b(option|answer|choice|réponse) \\(?[a-f1-6]\\)?(?![\\p{L}\\p{N}'’])"
                    + "|\\b(first|second|third|fourth|fifth|last|previous|next|preceding|following) (option|answer|choice)s?\\b"
                    + "|\\b(option|answer|choice)s? (above|below)\\b"
                    + "|\\b(première|deuxième|troisième|quatrième|cinquième|dernière) (option|réponse)\\b"
                    + "|\\b(option|réponse)s? (ci-dessus|ci-dessous|précédente|suivante)"
                    + "|(الخيار|الإجابة|الجواب) (الأول|الثاني|الثالث|الرابع|الخامس|الأولى|الثانية|الثالثة|الرابعة|الخامسة|السابق|السابقة|التالي|التالية|الأخير|الأخيرة)");

    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        question.words().values().forEach(words -> {
            refuse(words.stem(), words.file(), words.stemLine(), desk);
            words.options()
                    .forEach(option -> Stream.concat(
                                    Stream.ofNullable(option.text()), Stream.ofNullable(option.explanation()))
                            .forEach(text -> refuse(text, words.file(), option.line(), desk)));
        });
    }

    private static void refuse(String text, String file, int line, Lint.Desk desk) {
        var matcher = ORDER.matcher(text);
        if (matcher.find()) {
            desk.error(file, line, "\"" + matcher.group() + "\": options are shuffled", "Say what the option claims");
        }
    }
}
