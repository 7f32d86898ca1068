package org.conventionacademy.authoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How corrections are worked off.
@ConfigMapping(prefix = "academy.corrections")
interface CorrectionSettings {
    /// Attempts in one transaction: more is faster, and holds up for longer whoever ends one of them.
    @WithDefault("500")
    int batch();
}
