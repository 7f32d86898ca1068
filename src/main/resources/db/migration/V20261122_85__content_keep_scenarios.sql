-- Published scenarios: one immutable row a revision. At most one of a scenario is current: current_slot is 1 there and NULL elsewhere.
CREATE TABLE content_scenario (
    id UUID NOT NULL,
    scenario VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number INT NOT NULL,
    published_at DATETIME(6) NOT NULL,
    files_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content LONGTEXT NOT NULL,
    current_slot TINYINT NULL,
    PRIMARY KEY (id),
    CONSTRAINT content_scenario_number UNIQUE (scenario, number),
    CONSTRAINT content_scenario_one_current UNIQUE (current_slot, scenario)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
