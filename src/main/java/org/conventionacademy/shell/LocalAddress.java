package org.conventionacademy.shell;

import java.util.regex.Pattern;

/// An address of this site that one may be sent back to.
final class LocalAddress {
    /// One slash, then neither a second one nor a backslash: browsers read both as the start of another host.
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,1999}");

    private LocalAddress() {}

    static String orHome(String address) {
        return address.equals("/") || LOCAL.matcher(address).matches() ? address : "/";
    }
}
