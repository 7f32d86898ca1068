/// What administrators and focal points are told: the completion report as page, file and API, and one person's record.
///
/// Owns no tables: every figure comes from learning's lists as of a time, every name from identity.
@Feature(
        name = "reporting",
        uses = {"platform", "identity", "content", "assessment", "learning"})
@NullMarked
package org.conventionacademy.reporting;

import org.conventionacademy.platform.Feature;
import org.jspecify.annotations.NullMarked;
