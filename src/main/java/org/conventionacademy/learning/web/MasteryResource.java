package org.conventionacademy.learning.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.learning.ReadingAdvice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What the caller has mastered.
@Path("/api/v1/me/mastery")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Learning")
class MasteryResource {
    private final CurrentPerson current;
    private final ReadingAdvice advice;

    MasteryResource(CurrentPerson current, ReadingAdvice advice) {
        this.current = current;
        this.advice = advice;
    }

    @GET
    @Operation(
            summary = "Where I stand with each duty that I was asked about, and which lessons to read again",
            description =
                    "Each question counts by my first scored answer to it. Mastered: at least 80 % of the points of"
                            + " at least two questions on the duty.")
    public ReadingAdvice.Advice mastery() {
        return advice.of(current.id());
    }
}
