package org.conventionacademy.content;

import java.util.Map;

/// A question in one language, as sanitised HTML without block elements.
///
/// @param options by option id
/// @param stale whether the English has changed since this was translated
public record QuestionText(String stemHtml, Map<String, OptionText> options, boolean stale) {}
