package org.conventionacademy.assessment.web;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.conventionacademy.assessment.AttemptPasses;
import org.conventionacademy.identity.PassHolder;
import org.conventionacademy.identity.Roles;
import org.jspecify.annotations.Nullable;

/// Knows who holds a pass. A pass that is none leaves the request to the other ways of signing in.
@ApplicationScoped
class PassHolders implements IdentityProvider<PassRequest> {
    private final AttemptPasses passes;

    PassHolders(AttemptPasses passes) {
        this.passes = passes;
    }

    @Override
    public Class<PassRequest> getRequestType() {
        return PassRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(PassRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.brought()));
    }

    private @Nullable SecurityIdentity identity(PassCookies.Brought brought) {
        return passes.holder(brought.attempt(), brought.pass(), brought.mark())
                .map(PassHolders::identity)
                .orElse(null);
    }

    private static SecurityIdentity identity(PassHolder holder) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(holder)
                .addRole(Roles.ATTEMPT_PASS)
                .build();
    }
}
