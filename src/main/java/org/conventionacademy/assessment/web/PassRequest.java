package org.conventionacademy.assessment.web;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/// Asks who holds a pass.
final class PassRequest extends BaseAuthenticationRequest {
    private final PassCookies.Brought brought;

    PassRequest(PassCookies.Brought brought) {
        this.brought = brought;
    }

    PassCookies.Brought brought() {
        return brought;
    }
}
