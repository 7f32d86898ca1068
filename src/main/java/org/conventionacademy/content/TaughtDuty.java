package org.conventionacademy.content;

import java.util.List;
import org.conventionacademy.register.ObligationId;

/// A duty with the numbers of the passages that teach it, from 1.
public record TaughtDuty(ObligationId duty, List<Integer> passages) {}
