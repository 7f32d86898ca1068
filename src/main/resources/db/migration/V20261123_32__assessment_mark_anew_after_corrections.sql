-- Corrections of keys that are in force, in the order of their numbers. task is NULL where the question counts no more.
CREATE TABLE assessment_correction (
    number      BIGINT NOT NULL AUTO_INCREMENT,
    id          UUID   NOT NULL,
    module      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    task        LONGTEXT NULL,
    policy      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    notes       LONGTEXT NOT NULL,
    at          DATETIME(6) NOT NULL,
    finished_at DATETIME(6) NULL,
    CONSTRAINT pk_assessment_correction PRIMARY KEY (number),
    CONSTRAINT uq_assessment_correction UNIQUE (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The revisions of questions that people were asked with the wrong key.
CREATE TABLE assessment_correction_question (
    question   UUID NOT NULL,
    correction UUID NOT NULL,
    CONSTRAINT pk_assessment_correction_question PRIMARY KEY (question, correction),
    INDEX ix_assessment_correction_question (correction, question),
    CONSTRAINT fk_assessment_correction_question FOREIGN KEY (correction) REFERENCES assessment_correction (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Results that a correction changed: only ever added to.
CREATE TABLE assessment_remark (
    correction     UUID NOT NULL,
    attempt        UUID NOT NULL,
    percent_before DECIMAL(5, 2) NOT NULL,
    passed_before  BOOLEAN NOT NULL,
    percent_after  DECIMAL(5, 2) NOT NULL,
    passed_after   BOOLEAN NOT NULL,
    at             DATETIME(6) NOT NULL,
    CONSTRAINT pk_assessment_remark PRIMARY KEY (attempt, correction),
    CONSTRAINT fk_assessment_remark_attempt FOREIGN KEY (attempt) REFERENCES assessment_attempt (id),
    CONSTRAINT fk_assessment_remark_correction FOREIGN KEY (correction) REFERENCES assessment_correction (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Which notes of corrections a person has put away.
CREATE TABLE assessment_note_seen (
    person     UUID NOT NULL,
    correction UUID NOT NULL,
    at         DATETIME(6) NOT NULL,
    CONSTRAINT pk_assessment_note_seen PRIMARY KEY (person, correction)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What a voided question earned is kept, and counts nowhere.
ALTER TABLE assessment_attempt_item ADD COLUMN counted BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE assessment_attempt ADD COLUMN remarked_at DATETIME(6) NULL;
