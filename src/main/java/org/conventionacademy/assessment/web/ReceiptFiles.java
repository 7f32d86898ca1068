package org.conventionacademy.assessment.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.conventionacademy.assessment.ReceiptOpening;
import org.conventionacademy.assessment.SignedReceipt;

/// Receipts and their openings as files with a name.
final class ReceiptFiles {
    static final String JOSE = "application/jose";

    private ReceiptFiles() {}

    static Response download(SignedReceipt receipt) {
        return named(receipt.compact(), JOSE, "receipt-" + receipt.receipt().attempt() + ".jws");
    }

    static Response download(ReceiptOpening opening) {
        return named(opening, MediaType.APPLICATION_JSON, "receipt-" + opening.attempt() + "-opening.json");
    }

    private static Response named(Object body, String type, String name) {
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
