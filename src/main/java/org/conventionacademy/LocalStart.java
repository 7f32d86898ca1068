package org.conventionacademy;

/// What stands beside the application in a local run and is absent from the production package.
public interface LocalStart {
    /// Starts the servers the application needs and leaves their addresses in system properties.
    ///
    /// @throws CannotStart if a person has to do something first
    void beforeApplication() throws CannotStart;

    /// Tells the person who started it where everything is.
    void whenReady();

    /// A start that cannot go on; the message says what to do and is all that is printed.
    final class CannotStart extends Exception {
        private static final long serialVersionUID = 1L;

        public CannotStart(String message) {
            super(message);
        }
    }
}
