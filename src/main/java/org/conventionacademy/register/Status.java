package org.conventionacademy.register;

import java.time.LocalDate;
import java.util.List;

/// Where the Convention stands on a day, and how it came there, in one language.
///
/// @param asOf the day of the latest evidence that was read
/// @param figures how many signed, joined and are still lacking
/// @param events in the order of their dates
public record Status(LocalDate asOf, List<Figure> figures, List<Event> events) {}
