/// The real MariaDB, Keycloak and mail catcher of a local run and of the tests, as child processes on 127.0.0.1.
///
/// Stands apart from the features and is left out of the production package: each class here is named in
/// `quarkus.package.jar.user-configured-ignored-entries`, and a test lists the package to see that none was forgotten.
@Feature(name = "local")
@NullMarked
package org.conventionacademy.local;

import org.conventionacademy.platform.Feature;
import org.jspecify.annotations.NullMarked;
