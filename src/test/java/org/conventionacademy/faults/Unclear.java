package org.conventionacademy.faults;

/// No reply, or one that says neither yes nor no: the request may have been carried out.
final class Unclear extends Exception {
    Unclear(String why) {
        super(why);
    }
}
