package org.conventionacademy.platform;

/// Something wrong in a file that people write, said so that its author can mend it.
///
/// @param file path below its root folder
/// @param line from 1; 0 when the file as a whole is meant
public record Finding(Severity severity, String file, int line, String what, String hint) {}
