-- The first scored exposure of a person to an item: a question by its code, whatever its revision. No later attempt
-- replaces it. duties: what that revision tested, divided by blanks.
CREATE TABLE assessment_exposure (
    person     UUID          NOT NULL,
    module     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    question   UUID          NOT NULL,
    duties     VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempt    UUID          NOT NULL,
    position   INT           NOT NULL,
    points     DECIMAL(5, 4) NOT NULL,
    lang       VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    exposed_at DATETIME(6)   NOT NULL,
    CONSTRAINT pk_assessment_exposure PRIMARY KEY (person, module, code),
    CONSTRAINT uq_assessment_exposure_item UNIQUE (attempt, position),
    CONSTRAINT fk_assessment_exposure_item FOREIGN KEY (attempt, position)
        REFERENCES assessment_attempt_item (attempt, position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who has evidence, as they were at their last grading. Every grading writes the row first, so that those of one person
-- come one after the other.
CREATE TABLE assessment_taker (
    person     UUID NOT NULL,
    country    CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
    profession VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    language   VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    gradings   INT  NOT NULL,
    CONSTRAINT pk_assessment_taker PRIMARY KEY (person),
    INDEX ix_assessment_taker_country (country, profession, language)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What the exposures of a person come to. It is computed from them, and can be again.
CREATE TABLE assessment_mastery (
    person     UUID          NOT NULL,
    obligation VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    items      INT           NOT NULL,
    points     DECIMAL(9, 4) NOT NULL,
    standing   VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_assessment_mastery PRIMARY KEY (person, obligation),
    INDEX ix_assessment_mastery_obligation (obligation, standing)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Attempts whose exposures are not kept yet are found by a job: those graded before this, or by an older node after it.
ALTER TABLE assessment_attempt
    ADD COLUMN exposures_kept BOOLEAN NOT NULL DEFAULT FALSE,
    ADD INDEX ix_assessment_attempt_exposures (exposures_kept, ended_at);
INSERT INTO platform_job (name, next_at) VALUES ('assessment-evidence', '2000-01-01');
