package org.conventionacademy.question;

import com.ibm.icu.text.Normalizer2;
import java.util.Map;

/// Texts that a reader takes for the same: case, accents, vowel signs, forms of a letter and punctuation make no
/// difference.
///
/// Compatibility forms and case go by Unicode's NFKC_Casefold, marks by its decompositions. What Unicode keeps apart,
/// and people who write in a hurry do not, is named here.
final class LooseText {
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private static final Map<Integer, String> ALIKE = Map.ofEntries(
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ٱ', "ا"),
            Map.entry((int) 'ى', "ي"),
            Map.entry((int) 'ی', "ي"),
            Map.entry((int) 'ک', "ك"),
            Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ـ', ""));

    private LooseText() {}

    static String fold(String text) {
        String plain = DECOMPOSED.normalize(FOLDED.normalize(text));
        StringBuilder folded = new StringBuilder();
        plain.codePoints().forEach(character -> append(folded, character));
        return folded.toString().strip().replaceAll(" +", " ");
    }

    private static void append(StringBuilder folded, int character) {
        String alike = ALIKE.get(character);
        if (alike != null) {
            folded.append(alike);
        } else if (Character.isDigit(character)) {
            folded.append(Character.digit(character, 10));
        } else if (Character.isLetter(character) || isSymbol(character)) {
            folded.appendCodePoint(character);
        } else if (!isMark(character)) {
            folded.append(' ');
        }
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    /// Signs that say something: a currency, plus, a script's spacing vowel.
    private static boolean isSymbol(int character) {
        int type = Character.getType(character);
        return type == Character.CURRENCY_SYMBOL
                || type == Character.MATH_SYMBOL
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || type == Character.OTHER_SYMBOL;
    }
}
