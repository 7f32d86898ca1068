/// Modules as text: the file format, its rules, and the immutable revisions that are published from it.
///
/// Tables: `content_revision`, `content_question`, `content_finding`, `content_path`,
/// `content_scenario`, `content_correction`.
@Feature(
        name = "content",
        uses = {"platform", "question", "register"})
@NullMarked
package org.conventionacademy.content;

import org.conventionacademy.platform.Feature;
import org.jspecify.annotations.NullMarked;
