package org.conventionacademy.content;

/// Something wrong in a content file, said so that its author can mend it.
///
/// @param file path below its content root
/// @param line from 1; 0 when the file as a whole is meant
public record Finding(Severity severity, String file, int line, String what, String hint) {}
