package org.conventionacademy.bench;

/// What an account of the benchmark is there for; `seed.sql` knows these names.
enum Part {
    /// Reads lessons, half way through the module. Signs in by the form, like a taker and a sitter.
    READER,
    /// Answers the questions of one attempt over and over.
    TAKER,
    /// Takes whole quizzes.
    SITTER,
    /// Takes the exam that all start at once, with a token of the API.
    CANDIDATE,
    /// Corrects keys and reads reports, with a token of the API.
    ADMIN
}
