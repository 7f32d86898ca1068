-- When an attempt closes for good: the deadline and what its rule adds to it. Both are put off together.
ALTER TABLE assessment_attempt
    ADD COLUMN late_rule VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'UNTIMED' AFTER pass_mark,
    ADD COLUMN closes_at DATETIME(6) NULL AFTER deadline_at;
UPDATE assessment_attempt SET late_rule = 'STRICT', closes_at = deadline_at + INTERVAL 60 SECOND
WHERE deadline_at IS NOT NULL;
ALTER TABLE assessment_attempt
    ALTER COLUMN late_rule DROP DEFAULT,
    ADD CONSTRAINT ck_assessment_attempt_closing CHECK ((deadline_at IS NULL) = (closes_at IS NULL)),
    DROP INDEX ix_assessment_attempt_due,
    ADD INDEX ix_assessment_attempt_due (state, closes_at);

-- typed_at: by the client's monotonic clock since its last contact. client_time: its wall clock, which nothing uses.
-- settles: chosen with all competing answers in view.
ALTER TABLE assessment_answer
    ADD COLUMN settles BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN typed_at DATETIME(6) NULL,
    ADD COLUMN client_time VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- A job that all nodes may run and one does: whoever moves next_at has the turn.
CREATE TABLE platform_job (
    name    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    next_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_platform_job PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
INSERT INTO platform_job (name, next_at) VALUES ('assessment-deadlines', '2000-01-01');
