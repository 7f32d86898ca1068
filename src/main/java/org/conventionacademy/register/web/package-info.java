/// The register's addresses in the API.
@NullMarked
package org.conventionacademy.register.web;

import org.jspecify.annotations.NullMarked;
