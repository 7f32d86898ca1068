/// What every feature stands on and no domain word enters: messages, problems, paging, time, ids, Markdown, tables,
/// audit.
///
/// Tables: `platform_audit`.
@Feature(name = "platform")
@NullMarked
package org.conventionacademy.platform;

import org.jspecify.annotations.NullMarked;
