package org.conventionacademy.assessment;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "academy.attempts")
interface AttemptSettings {
    /// What the keys of attempts are made from: 32 characters or more, the same on every node.
    String secret();
}
