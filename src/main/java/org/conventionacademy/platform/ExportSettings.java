package org.conventionacademy.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "academy.exports")
interface ExportSettings {
    /// How many files one node writes at once; whoever comes next is asked to come back.
    @WithDefault("2")
    int atOnce();

    /// When to come back, in the header `Retry-After`.
    @WithDefault("10S")
    Duration retryAfter();
}
