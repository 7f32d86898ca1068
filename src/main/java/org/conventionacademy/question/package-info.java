/// The kinds of questions: what each holds in a file, offers on a page, takes for an answer and gives points for.
///
/// Owns no tables.
@Feature(
        name = "question",
        uses = {"platform"})
@NullMarked
package org.conventionacademy.question;

import org.conventionacademy.platform.Feature;
import org.jspecify.annotations.NullMarked;
