package org.conventionacademy.assessment;

import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.PersonId;

/// A person before the quiz of a module.
record Taker(PersonId person, ModuleId module) {}
