CREATE TABLE platform_audit (
    id      UUID         NOT NULL,
    at      DATETIME(6)  NOT NULL,
    actor   UUID         NOT NULL,
    action  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason  VARCHAR(1000) NOT NULL,
    facts   LONGTEXT     NOT NULL,
    CONSTRAINT pk_platform_audit PRIMARY KEY (id),
    INDEX ix_platform_audit_subject (subject, at),
    INDEX ix_platform_audit_at (at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
