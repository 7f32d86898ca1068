-- The position of the question that an attempt in sequence has reached; those before it are left behind.
ALTER TABLE assessment_attempt
    ADD COLUMN reached INT NOT NULL DEFAULT 1 AFTER seed;
