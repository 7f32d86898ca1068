-- Keys corrected in the browser, in the order of their numbers. Files that still hold the old key are published with the
-- corrected one. corrected is NULL where the question is no longer asked.
CREATE TABLE content_correction (
    number     BIGINT NOT NULL AUTO_INCREMENT,
    id         UUID   NOT NULL,
    module     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wrong      LONGTEXT NOT NULL,
    stem       LONGTEXT NOT NULL,
    corrected  LONGTEXT NULL,
    at         DATETIME(6) NOT NULL,
    CONSTRAINT pk_content_correction PRIMARY KEY (number),
    CONSTRAINT uq_content_correction UNIQUE (id),
    INDEX ix_content_correction_question (module, code, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
