/// What every feature stands on and no domain word enters: messages, problems, paging, time, ids, Markdown, tables,
/// audit, turns of jobs.
///
/// Tables: `platform_audit`, `platform_job`.
@Feature(name = "platform")
@NullMarked
package org.conventionacademy.platform;

import org.jspecify.annotations.NullMarked;
