package org.conventionacademy.register;

import org.conventionacademy.platform.Lang;

/// A term that the Convention defines.
public record Term(String letter, String term, String meaning, Confidence confidence, String source, Lang lang) {}
