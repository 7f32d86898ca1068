-- Corrections of keys from the first draft to the end of marking anew. counts and marked hold figures as JSON; cursor_question and cursor_attempt are
-- the last attempt looked at, in whichever of the two passes is under way.
CREATE TABLE authoring_correction (
    id              UUID NOT NULL,
    module          VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code            VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    question        UUID NOT NULL,
    wrong           LONGTEXT NOT NULL,
    corrected       LONGTEXT NULL,
    notes           LONGTEXT NOT NULL,
    policy          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason          VARCHAR(1000) NULL,
    state           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_by      UUID NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    applied_by      UUID NULL,
    applied_at      DATETIME(6) NULL,
    finished_at     DATETIME(6) NULL,
    questions       LONGTEXT NOT NULL,
    total           BIGINT NOT NULL,
    looked_at       BIGINT NOT NULL DEFAULT 0,
    cursor_question INT NOT NULL DEFAULT 0,
    cursor_attempt  UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    CONSTRAINT pk_authoring_correction PRIMARY KEY (id),
    INDEX ix_authoring_correction_module (module, created_at, id),
    INDEX ix_authoring_correction_state (state, created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Attempts that a correction would change under one of the policies, and what that does to their owner's completion.
CREATE TABLE authoring_correction_change (
    correction UUID NOT NULL,
    policy     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempt    UUID NOT NULL,
    person     UUID NOT NULL,
    percent_before DECIMAL(5, 2) NOT NULL,
    passed_before  BOOLEAN NOT NULL,
    percent_after  DECIMAL(5, 2) NOT NULL,
    passed_after   BOOLEAN NOT NULL,
    completion VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_authoring_correction_change PRIMARY KEY (correction, policy, attempt),
    CONSTRAINT fk_authoring_correction_change FOREIGN KEY (correction) REFERENCES authoring_correction (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
