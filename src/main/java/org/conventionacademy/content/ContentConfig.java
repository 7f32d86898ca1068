package org.conventionacademy.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "academy.content")
interface ContentConfig {
    /// Folders with `register/` or `modules/` in them. Needed to publish; a start without them serves what is
    /// published.
    Optional<List<Path>> roots();

    /// How often to look for changed files and publish them, in development; `off` elsewhere.
    @WithDefault("off")
    String watch();
}
