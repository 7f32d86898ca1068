package org.conventionacademy.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language of the product. A new one needs its message files and a line here.
public enum Lang {
    EN("en", "ltr", "English"),
    FR("fr", "ltr", "Français"),
    AR("ar", "rtl", "العربية");

    private final String code;
    private final String direction;
    private final String ownName;

    Lang(String code, String direction, String ownName) {
        this.code = code;
        this.direction = direction;
        this.ownName = ownName;
    }

    @JsonCreator
    public static Lang of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown language: " + code));
    }

    /// The language of a BCP 47 tag such as `ar-EG`, by its primary part.
    public static Optional<Lang> find(String tag) {
        String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(lang -> lang.code.equals(primary)).findFirst();
    }

    @JsonValue
    public String code() {
        return code;
    }

    /// `ltr` or `rtl`, as the HTML attribute `dir` wants it.
    public String direction() {
        return direction;
    }

    public boolean isRightToLeft() {
        return direction.equals("rtl");
    }

    public String ownName() {
        return ownName;
    }

    /// The locale for dates and numbers. Arabic is written with Latin digits, as the Convention's own documents number
    /// articles.
    public Locale locale() {
        return this == AR ? Locale.forLanguageTag("ar-u-nu-latn") : Locale.forLanguageTag(code);
    }
}
