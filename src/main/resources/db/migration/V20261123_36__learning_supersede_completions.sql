-- A completion keeps its number when a later fact supersedes it.
ALTER TABLE learning_completion
    DROP INDEX uq_learning_completion_number,
    ADD CONSTRAINT uq_learning_completion_number UNIQUE (number, ordinal);
