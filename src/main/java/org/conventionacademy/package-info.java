/// Where the program begins. Every feature has a package of its own below this one.
@NullMarked
package org.conventionacademy;

import org.jspecify.annotations.NullMarked;
