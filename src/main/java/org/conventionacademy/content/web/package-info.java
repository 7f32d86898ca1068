/// Pages of articles with the lessons that teach them, lessons' immutable bodies, and modules in the API.
@NullMarked
package org.conventionacademy.content.web;

import org.jspecify.annotations.NullMarked;
