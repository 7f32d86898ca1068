/// What administrators and focal points are told: the completion report as page, file and API, mastery by obligation,
/// and one person's record.
///
/// Owns no tables: every figure comes from learning's lists as of a time or from assessment's mastery, every name from
/// identity.
@Feature(
        name = "reporting",
        uses = {"platform", "identity", "register", "content", "assessment", "learning"})
@NullMarked
package org.conventionacademy.reporting;

import org.conventionacademy.platform.Feature;
import org.jspecify.annotations.NullMarked;
