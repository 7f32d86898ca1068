/// The Convention's articles and obligations in our own words, each with its kind, its addressees and how sure we are
/// of it.
///
/// Tables: `register_edition`. A training paraphrase, never the authentic text.
@Feature(name = "register", uses = "platform")
@NullMarked
package org.conventionacademy.register;

import org.conventionacademy.platform.Feature;
import org.jspecify.annotations.NullMarked;
