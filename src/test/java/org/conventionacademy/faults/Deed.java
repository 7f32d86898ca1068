package org.conventionacademy.faults;

/// What trainees do and are told, by kind.
enum Deed {
    ATTEMPT_BEGUN("attempts begun"),
    LEFT_TO_DEADLINE("left to the deadline"),
    SAVE_TYPED("answers given"),
    SAVE_SENT("saves sent"),
    SAVE_CURRENT("acknowledged as current"),
    SAVE_SUPERSEDED("acknowledged as superseded"),
    SAVE_COMPETING("acknowledged as competing"),
    SAVE_LATE("acknowledged as late"),
    SAVE_REUSED("acknowledged as reused"),
    SAVED_BY_PASS("saved by the attempt's pass, without a session"),
    SAVE_CARRIED("stored with a submission"),
    SUBMISSION_REFUSED("submissions refused for a missing save"),
    REQUEST_UNCLEAR("requests without a clear reply"),
    SIGNED_IN_AGAIN("signed in again, or took a new token");

    private final String text;

    Deed(String text) {
        this.text = text;
    }

    static Deed acknowledged(State state) {
        return switch (state) {
            case CURRENT -> SAVE_CURRENT;
            case SUPERSEDED -> SAVE_SUPERSEDED;
            case COMPETING -> SAVE_COMPETING;
            case LATE -> SAVE_LATE;
            case REUSED -> SAVE_REUSED;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
