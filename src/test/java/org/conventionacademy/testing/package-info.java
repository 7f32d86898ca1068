/// What tests share: the local servers and real tokens.
@NullMarked
package org.conventionacademy.testing;

import org.jspecify.annotations.NullMarked;
