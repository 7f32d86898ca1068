-- The register as published: one immutable row an edition. At most one is current: current_slot is 1 there and NULL elsewhere.
CREATE TABLE register_edition (
    id UUID NOT NULL,
    published_at DATETIME(6) NOT NULL,
    content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    format INT NOT NULL,
    content LONGTEXT NOT NULL,
    current_slot TINYINT NULL,
    PRIMARY KEY (id),
    CONSTRAINT register_edition_one_current UNIQUE (current_slot)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
