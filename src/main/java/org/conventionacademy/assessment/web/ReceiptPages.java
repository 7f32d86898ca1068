package org.conventionacademy.assessment.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.conventionacademy.assessment.Receipt;
import org.conventionacademy.assessment.ReceiptCheck;
import org.conventionacademy.assessment.Receipts;
import org.conventionacademy.content.Modules;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Tells anybody whether a receipt is genuine.
@Path("/receipts")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ReceiptPages {
    /// The longest text that is looked at; a receipt has a few thousand characters.
    private static final int LARGEST = 64 * 1024;

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance receipts(Screen screen);
    }

    /// @param text as it was pasted
    /// @param error key of what is wrong with the form; empty when nothing is
    /// @param fault why the text is no receipt, in small letters; empty when it is one or none was given
    record Screen(
            String text,
            String error,
            String fault,
            @Nullable Receipt receipt,
            String moduleTitle) {
        static final Screen EMPTY = new Screen("", "", "", null, "");

        static Screen mistaken(String error) {
            return new Screen("", error, "", null, "");
        }
    }

    private final Receipts receipts;
    private final Modules modules;
    private final Language language;

    ReceiptPages(Receipts receipts, Modules modules, Language language) {
        this.receipts = receipts;
        this.modules = modules;
        this.language = language;
    }

    @GET
    public TemplateInstance form() {
        return Templates.receipts(Screen.EMPTY);
    }

    /// Takes a text that was pasted, else a file.
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response check(@RestForm @Nullable String text, @RestForm @Nullable FileUpload file) {
        String given = text == null || text.isBlank() ? content(file) : text;
        if (given.isBlank()) {
            return answer(422, Screen.mistaken("nothing"));
        }
        if (given.length() > LARGEST) {
            return answer(413, Screen.mistaken("too_large"));
        }
        return answer(
                200,
                switch (receipts.check(given)) {
                    case ReceiptCheck.Genuine(Receipt receipt) -> new Screen("", "", "", receipt, title(receipt));
                    case ReceiptCheck.Refused(ReceiptCheck.Fault fault) ->
                        new Screen(given.strip(), "", fault.name(), null, "");
                });
    }

    /// For those who check receipts themselves.
    @GET
    @Path("/keys")
    @Produces("application/jwk-set+json")
    public Response keys() {
        return Response.ok(receipts.keys())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }

    private static Response answer(int status, Screen screen) {
        return Response.status(status).entity(Templates.receipts(screen)).build();
    }

    private String title(Receipt receipt) {
        try {
            return modules.revision(receipt.revision()).text(language.current()).title();
        } catch (Problem problem) {
            if (problem.type() != ProblemType.NOT_FOUND) {
                throw problem;
            }
            return receipt.module().value();
        }
    }

    /// One character more than may be, at most.
    private static String content(@Nullable FileUpload file) {
        if (file == null) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file.uploadedFile())) {
            return new String(in.readNBytes(LARGEST + 1), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file cannot be read", e);
        }
    }
}
