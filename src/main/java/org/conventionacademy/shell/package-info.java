/// What stands around every page: frame, style, response headers, errors as pages, help and status.
///
/// Tables: none.
@Feature(
        name = "shell",
        uses = {"platform", "content"})
@NullMarked
package org.conventionacademy.shell;

import org.conventionacademy.platform.Feature;
import org.jspecify.annotations.NullMarked;
