/// What stands around every page: frame, style, errors as pages, help and status.
///
/// Tables: none.
@Feature(name = "shell", uses = "platform")
@NullMarked
package org.conventionacademy.shell;

import org.conventionacademy.platform.Feature;
import org.jspecify.annotations.NullMarked;
