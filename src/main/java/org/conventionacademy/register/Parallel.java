package org.conventionacademy.register;

/// A provision of another instrument that an article resembles.
///
/// @param read whether the other text was read for this, not only relied on
public record Parallel(String instrument, String article, boolean read) {}
