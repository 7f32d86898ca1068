-- An enrolment is written once; what it later comes to (started, withdrawn) is set once and never changed, so that a report
-- for an earlier time comes out the same.
CREATE TABLE learning_enrolment (
    id           UUID        NOT NULL,
    person_id    UUID        NOT NULL,
    module_code  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_slot    TINYINT     NULL,
    revision_id  UUID        NOT NULL,
    country      CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
    organisation VARCHAR(255) NULL,
    profession   VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    sex          VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    language     VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at  DATETIME(6) NOT NULL,
    started_at   DATETIME(6) NULL,
    withdrawn_at DATETIME(6) NULL,
    CONSTRAINT pk_learning_enrolment PRIMARY KEY (id),
    CONSTRAINT uq_learning_enrolment_open UNIQUE (person_id, module_code, open_slot),
    INDEX ix_learning_enrolment_recorded (recorded_at, id),
    INDEX ix_learning_enrolment_module (module_code, recorded_at, id),
    INDEX ix_learning_enrolment_country (country, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE learning_lesson_progress (
    person_id   UUID        NOT NULL,
    module_code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    lesson_code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision_id UUID        NOT NULL,
    place       SMALLINT    NOT NULL,
    read_at     DATETIME(6) NULL,
    updated_at  DATETIME(6) NOT NULL,
    CONSTRAINT pk_learning_lesson_progress PRIMARY KEY (person_id, module_code, lesson_code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Append-only. The state at a time is the latest fact of an enrolment recorded up to it.
CREATE TABLE learning_completion (
    id           UUID         NOT NULL,
    enrolment_id UUID         NOT NULL,
    ordinal      INT          NOT NULL,
    kind         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number       VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id    UUID         NOT NULL,
    module_code  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision_id  UUID         NOT NULL,
    attempt_id   UUID         NOT NULL,
    country      CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
    organisation VARCHAR(255) NULL,
    profession   VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    sex          VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    language     VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    score        DECIMAL(5, 2) NOT NULL,
    completed_at DATETIME(6)  NOT NULL,
    recorded_at  DATETIME(6)  NOT NULL,
    supersedes   UUID         NULL,
    reason       VARCHAR(500) NULL,
    CONSTRAINT pk_learning_completion PRIMARY KEY (id),
    CONSTRAINT uq_learning_completion_ordinal UNIQUE (enrolment_id, ordinal),
    CONSTRAINT fk_learning_completion_enrolment FOREIGN KEY (enrolment_id) REFERENCES learning_enrolment (id),
    INDEX ix_learning_completion_person (person_id, module_code),
    INDEX ix_learning_completion_recorded (recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE learning_problem (
    id          UUID          NOT NULL,
    person_id   UUID          NOT NULL,
    module_code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision_id UUID          NULL,
    place       VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language    VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text        VARCHAR(2000) NOT NULL,
    reported_at DATETIME(6)   NOT NULL,
    CONSTRAINT pk_learning_problem PRIMARY KEY (id),
    INDEX ix_learning_problem_module (module_code, reported_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
