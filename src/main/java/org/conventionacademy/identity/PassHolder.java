package org.conventionacademy.identity;

import java.security.Principal;
import org.conventionacademy.platform.Lang;

/// Somebody who is known by the pass of an attempt alone.
public record PassHolder(PersonId id, Lang language) implements Principal {
    @Override
    public String getName() {
        return id.toString();
    }
}
