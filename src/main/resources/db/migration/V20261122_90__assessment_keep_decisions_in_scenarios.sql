-- One open run a person and scenario: open_slot is 1 while it is open and NULL after.
CREATE TABLE assessment_scenario_run (
    id            UUID        NOT NULL,
    person        UUID        NOT NULL,
    scenario      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision      UUID        NOT NULL,
    number        INT         NOT NULL,
    open_slot     TINYINT     NULL,
    started_at    DATETIME(6) NOT NULL,
    ended_at      DATETIME(6) NULL,
    score_percent INT         NULL,
    CONSTRAINT pk_assessment_scenario_run PRIMARY KEY (id),
    CONSTRAINT uq_assessment_scenario_run_open UNIQUE (person, scenario, open_slot),
    CONSTRAINT uq_assessment_scenario_run_number UNIQUE (person, scenario, number),
    CONSTRAINT ck_assessment_scenario_run_end CHECK (
        (open_slot = 1 AND ended_at IS NULL) OR (open_slot IS NULL AND ended_at IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What was decided, in order; nothing updates it.
CREATE TABLE assessment_scenario_decision (
    run        UUID        NOT NULL,
    position   INT         NOT NULL,
    scene      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    choice     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    decided_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_assessment_scenario_decision PRIMARY KEY (run, position),
    CONSTRAINT fk_assessment_scenario_decision_run FOREIGN KEY (run) REFERENCES assessment_scenario_run (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
