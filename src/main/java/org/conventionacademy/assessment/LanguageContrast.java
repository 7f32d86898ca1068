package org.conventionacademy.assessment;

/// How much better readers of a language do at a question than readers of English who do as well at the others.
///
/// @param difference of the mean points, standardised to the readers of the language; negative where it is harder
/// @param z the difference over its standard error
public record LanguageContrast(double difference, double z) {}
