package org.conventionacademy.platform;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/// A body whose JSON is of another shape than expected. Quarkus has a mapper of its own for it, which names classes.
@Provider
class BodyMapper implements ExceptionMapper<MismatchedInputException> {
    @Inject
    ProblemDocuments documents;

    @Override
    public Response toResponse(MismatchedInputException exception) {
        HttpProblem.Builder problem = HttpProblem.builder(documents.of(ProblemType.BAD_REQUEST));
        String field = exception.getPath().stream().map(BodyMapper::step).collect(Collectors.joining("."));
        if (!field.isEmpty()) {
            problem.with("field", field);
        }
        return problem.build().toResponse();
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? String.valueOf(reference.getIndex()) : reference.getFieldName();
    }
}
