package org.conventionacademy.learning;

/// How many problems were reported, and how many of them wait for an answer.
record ProblemCount(long open, long all) {
    static final ProblemCount NONE = new ProblemCount(0, 0);
}
