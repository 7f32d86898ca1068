/// No answer is ever lost: trainees at work while servers are killed, lines are cut and requests come twice.
///
/// [FaultsIT] drives it, [Checker] judges it, from what the clients know and the tables hold. `docs/faults.md` tells
/// more.
@NullMarked
package org.conventionacademy.faults;

import org.jspecify.annotations.NullMarked;
