package org.conventionacademy.faults;

import java.util.UUID;

/// Somebody whom Keycloak knows.
record Account(UUID id, String username, String password) {}
