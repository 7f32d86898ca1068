package org.conventionacademy.content;

import org.jspecify.annotations.Nullable;

/// An option, or another part of a question, in one language. The explanation belongs to the key: it is shown only
/// where
/// the key may be.
///
/// @param textHtml null for what the page has words for: true and false, and fields to write in
/// @param explanationHtml null for parts that nothing is right or wrong about
public record OptionText(
        @Nullable String textHtml, @Nullable String explanationHtml) {}
