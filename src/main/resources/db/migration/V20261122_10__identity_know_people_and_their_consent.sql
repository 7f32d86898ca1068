CREATE TABLE identity_person (
    person_id        UUID         NOT NULL,
    username         VARCHAR(255) NOT NULL,
    country          CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
    organisation     VARCHAR(255) NULL,
    profession       VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    sex              VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    language         VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    first_seen_at    DATETIME(6)  NOT NULL,
    last_seen_at     DATETIME(6)  NOT NULL,
    suspended_at     DATETIME(6)  NULL,
    suspended_reason VARCHAR(500) NULL,
    CONSTRAINT pk_identity_person PRIMARY KEY (person_id),
    INDEX ix_identity_person_country (country, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The only rows that name a person; erasure deletes them.
CREATE TABLE identity_name (
    person_id UUID         NOT NULL,
    name      VARCHAR(255) NOT NULL,
    email     VARCHAR(255) NULL,
    CONSTRAINT pk_identity_name PRIMARY KEY (person_id),
    INDEX ix_identity_name_name (name, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE identity_privacy (
    person_id   UUID        NOT NULL,
    version     VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    accepted_at DATETIME(6) NOT NULL,
    language    VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_identity_privacy PRIMARY KEY (person_id, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
