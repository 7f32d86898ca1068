-- A report is open until it is answered, once. Whoever reported it has seen the answer from the moment they open their list.
ALTER TABLE learning_problem
    ADD COLUMN answered_at    DATETIME(6) NULL,
    ADD COLUMN answered_by    UUID        NULL,
    ADD COLUMN outcome        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN answer         VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci NULL,
    ADD COLUMN answer_seen_at DATETIME(6) NULL,
    ADD CONSTRAINT ck_learning_problem_answered CHECK (
        (answered_at IS NULL) = (answered_by IS NULL)
        AND (answered_at IS NULL) = (outcome IS NULL)
        AND (answered_at IS NULL) = (answer IS NULL)
        AND (answered_at IS NOT NULL OR answer_seen_at IS NULL)),
    ADD INDEX ix_learning_problem_open (module_code, answered_at, reported_at, id),
    ADD INDEX ix_learning_problem_person (person_id, reported_at, id);
