package org.conventionacademy.faults;

/// What goes wrong, by kind. Each has to happen in a run, else the run has proved nothing about it.
enum Fault {
    SERVER_KILLED("server killed at work"),
    SERVER_KILLED_EARLY("server killed while it started"),
    MARIADB_KILLED("MariaDB killed"),
    MARIADB_RESTARTED("MariaDB restarted"),
    KEYCLOAK_STOPPED("Keycloak stopped"),
    LINE_CUT("trainee's line cut"),
    LINE_DELAYED("trainee's line delayed"),
    REPLY_LOST("reply lost after the server gave it"),
    DATABASE_LINE_CUT("line to MariaDB cut"),
    DATABASE_LINE_DELAYED("line to MariaDB delayed"),
    DATABASE_REPLY_LOST("MariaDB's reply lost"),
    KEYCLOAK_LINE_CUT("line to Keycloak cut"),
    KEYCLOAK_LINE_DELAYED("line to Keycloak delayed"),
    REQUEST_REPEATED("request repeated"),
    REQUESTS_REORDERED("requests reordered"),
    REQUESTS_AT_ONCE("same request twice at once");

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
