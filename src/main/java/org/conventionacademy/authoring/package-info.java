/// Content that is changed in the browser. So far: keys that are corrected, with all that follows for results.
///
/// Tables: `authoring_correction`, `authoring_correction_change`. It composes a correction of what `content` publishes,
/// `assessment` marks anew and `learning` follows.
@Feature(
        name = "authoring",
        uses = {"platform", "identity", "question", "content", "assessment", "learning"})
@NullMarked
package org.conventionacademy.authoring;

import org.conventionacademy.platform.Feature;
import org.jspecify.annotations.NullMarked;
