package org.conventionacademy.assessment;

import org.jspecify.annotations.Nullable;

/// An option after release.
///
/// @param textHtml null for true and false, whose words the page gives
public record ReviewOption(
        String id, @Nullable String textHtml, boolean chosen, boolean right, String explanationHtml) {}
