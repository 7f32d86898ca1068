-- How the questions of a module do, as it was last made from first attempts: all of it can be made again.
CREATE TABLE assessment_item_statistics (
    module  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    as_of   DATETIME(6) NOT NULL,
    persons BIGINT      NOT NULL,
    content LONGTEXT    NOT NULL,
    CONSTRAINT pk_assessment_item_statistics PRIMARY KEY (module)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO platform_job (name, next_at) VALUES ('assessment-items', '2000-01-01');
