package org.conventionacademy.assessment;

import org.jspecify.annotations.Nullable;

/// An option, or another part of a question that has words.
///
/// @param textHtml null for true and false, whose words the page gives
public record ItemOption(String id, @Nullable String textHtml) {}
