package org.conventionacademy.content;

import org.jspecify.annotations.Nullable;

/// An option in one language. The explanation belongs to the key: it is shown only where the key may be.
///
/// @param textHtml null for the options of a true-or-false question, whose words the page gives
public record OptionText(@Nullable String textHtml, String explanationHtml) {}
