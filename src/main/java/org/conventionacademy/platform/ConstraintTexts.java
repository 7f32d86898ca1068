package org.conventionacademy.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Map;

/// What a broken constraint says to people: `platform_constraint_<name>` in the reader's language, or the text whose
/// key stands in braces as the annotation's `message`.
@ApplicationScoped
class ConstraintTexts implements MessageInterpolator {
    private static final String PREFIX = "platform_constraint_";

    private final Texts texts;
    private final Language language;

    ConstraintTexts(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    @Override
    public String interpolate(String template, Context context) {
        Lang lang = language.current();
        String own = template.replaceAll("[{}]", "");
        if (texts.has(lang, own)) {
            return texts.get(lang, own);
        }
        String standard = PREFIX + underscored(nameOf(context));
        return texts.has(lang, standard)
                ? texts.get(lang, standard, limits(attributes(context)))
                : texts.get(lang, "platform_constraint_other");
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }

    private static String nameOf(Context context) {
        return context.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    private static Map<String, Object> attributes(Context context) {
        return context.getConstraintDescriptor().getAttributes();
    }

    /// The numbers of the constraint: its `value`, else `min` and `max`.
    private static Object[] limits(Map<String, Object> attributes) {
        Object value = attributes.get("value");
        return value != null
                ? new Object[] {value}
                : new Object[] {attributes.getOrDefault("min", ""), attributes.getOrDefault("max", "")};
    }

    private static String underscored(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
