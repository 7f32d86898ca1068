-- One open attempt a person and module: open_slot is 1 while it is open and NULL after.
CREATE TABLE assessment_attempt (
    id            UUID         NOT NULL,
    person        UUID         NOT NULL,
    module        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision      UUID         NOT NULL,
    lang          VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number        INT          NOT NULL,
    state         VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_slot     TINYINT      NULL,
    seed          BIGINT       NOT NULL,
    pass_mark     INT          NOT NULL,
    started_at    DATETIME(6)  NOT NULL,
    deadline_at   DATETIME(6)  NULL,
    saves         INT          NOT NULL DEFAULT 0,
    late_saves    INT          NOT NULL DEFAULT 0,
    ended_at      DATETIME(6)  NULL,
    ended_by      VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    score_percent DECIMAL(5, 2) NULL,
    passed        BOOLEAN      NULL,
    CONSTRAINT pk_assessment_attempt PRIMARY KEY (id),
    CONSTRAINT uq_assessment_attempt_open UNIQUE (person, module, open_slot),
    CONSTRAINT uq_assessment_attempt_number UNIQUE (person, module, number),
    CONSTRAINT ck_assessment_attempt_state CHECK (
        (state = 'OPEN' AND open_slot = 1 AND ended_at IS NULL)
        OR (state = 'GRADED' AND open_slot IS NULL AND ended_at IS NOT NULL)),
    INDEX ix_assessment_attempt_due (state, deadline_at),
    INDEX ix_assessment_attempt_module (module, started_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The questions drawn, fixed at the start; points and the version graded are filled by the ending.
CREATE TABLE assessment_attempt_item (
    attempt        UUID          NOT NULL,
    position       INT           NOT NULL,
    question       UUID          NOT NULL,
    options        VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    max_points     DECIMAL(5, 4) NOT NULL,
    points         DECIMAL(5, 4) NULL,
    graded_version INT           NULL,
    CONSTRAINT pk_assessment_attempt_item PRIMARY KEY (attempt, position),
    CONSTRAINT uq_assessment_attempt_item_question UNIQUE (attempt, question),
    INDEX ix_assessment_attempt_item_question (question),
    CONSTRAINT fk_assessment_attempt_item FOREIGN KEY (attempt) REFERENCES assessment_attempt (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Every save, only ever added to. The answer to a question is its row with the highest version.
CREATE TABLE assessment_answer (
    attempt     UUID          NOT NULL,
    question    UUID          NOT NULL,
    client      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq         INT           NOT NULL,
    seen        INT           NOT NULL,
    version     INT           NULL,
    state       VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    choice      VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    received_at DATETIME(6)   NOT NULL,
    CONSTRAINT pk_assessment_answer PRIMARY KEY (attempt, question, client, seq),
    CONSTRAINT uq_assessment_answer_number UNIQUE (attempt, client, seq),
    CONSTRAINT uq_assessment_answer_version UNIQUE (attempt, question, version),
    CONSTRAINT fk_assessment_answer FOREIGN KEY (attempt) REFERENCES assessment_attempt (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Saves refused because their number stood for another answer: stored all the same.
CREATE TABLE assessment_answer_reused (
    attempt      UUID          NOT NULL,
    client       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq          INT           NOT NULL,
    content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    question     UUID          NOT NULL,
    seen         INT           NOT NULL,
    choice       VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    received_at  DATETIME(6)   NOT NULL,
    CONSTRAINT pk_assessment_answer_reused PRIMARY KEY (attempt, client, seq, content_hash),
    CONSTRAINT fk_assessment_answer_reused FOREIGN KEY (attempt) REFERENCES assessment_attempt (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE assessment_allowance (
    id       UUID         NOT NULL,
    person   UUID         NOT NULL,
    module   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts INT          NOT NULL,
    minutes  INT          NOT NULL,
    reason   VARCHAR(500) NOT NULL,
    given_by UUID         NOT NULL,
    given_at DATETIME(6)  NOT NULL,
    CONSTRAINT pk_assessment_allowance PRIMARY KEY (id),
    INDEX ix_assessment_allowance_person (person, module)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
