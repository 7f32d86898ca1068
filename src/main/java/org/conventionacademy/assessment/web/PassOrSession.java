package org.conventionacademy.assessment.web;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.HashSet;
import java.util.Set;

/// The sign-in of all requests. Under the address of an attempt its pass stands in where there is no session, where it
/// has run out, or where Keycloak does not answer. A save takes the pass first, so that it never waits for Keycloak.
@Alternative
@Priority(1)
@ApplicationScoped
class PassOrSession implements HttpAuthenticationMechanism {
    private final OidcAuthenticationMechanism session;
    private final PassCookies cookies;

    PassOrSession(OidcAuthenticationMechanism session, PassCookies cookies) {
        this.session = session;
        this.cookies = cookies;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        PassCookies.Brought brought = cookies.brought(context).orElse(null);
        if (brought == null) {
            return session.authenticate(context, providers);
        }
        // A pass that is none is no failure: whoever brings one may be signed in as well.
        Uni<SecurityIdentity> byPass = Uni.createFrom()
                .deferred(() -> providers.authenticate(new PassRequest(brought)))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
        if (context.request().method().equals(HttpMethod.PUT)) {
            return byPass.onItem().ifNull().switchTo(() -> session.authenticate(context, providers));
        }
        return session.authenticate(context, providers)
                .onFailure()
                .recoverWithUni(failure -> byPass.onItem().ifNull().failWith(failure))
                .onItem()
                .ifNull()
                .switchTo(() -> byPass);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return session.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        Set<Class<? extends AuthenticationRequest>> types = new HashSet<>(session.getCredentialTypes());
        types.add(PassRequest.class);
        return types;
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return session.getCredentialTransport(context);
    }
}
