/// Who is calling and what they may see: the profile from the token, roles, the country scope, names, standing.
///
/// Tables: `identity_person`, `identity_name` (the only rows with a name or an e-mail), `identity_privacy`.
@Feature(
        name = "identity",
        uses = {"platform"})
@NullMarked
package org.conventionacademy.identity;

import org.conventionacademy.platform.Feature;
import org.jspecify.annotations.NullMarked;
