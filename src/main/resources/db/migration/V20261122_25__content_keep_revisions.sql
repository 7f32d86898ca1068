-- Published modules: one immutable row a revision. At most one of a module is current: current_slot is 1 there and NULL elsewhere.
CREATE TABLE content_revision (
    id UUID NOT NULL,
    module VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number INT NOT NULL,
    published_at DATETIME(6) NOT NULL,
    origin VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    files_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    substance_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    format INT NOT NULL,
    content LONGTEXT NOT NULL,
    current_slot TINYINT NULL,
    PRIMARY KEY (id),
    CONSTRAINT content_revision_number UNIQUE (module, number),
    CONSTRAINT content_revision_one_current UNIQUE (current_slot, module)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The revisions of questions. The id is random and is all that leaves the server; the hash has the key in it and never does.
CREATE TABLE content_question (
    id UUID NOT NULL,
    module VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number INT NOT NULL,
    content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    published_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT content_question_number UNIQUE (module, code, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What the last publication had to say; replaced as a whole by the next.
CREATE TABLE content_finding (
    position INT NOT NULL,
    severity VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file VARCHAR(1000) NOT NULL,
    line INT NOT NULL,
    what VARCHAR(2000) NOT NULL,
    hint VARCHAR(2000) NOT NULL,
    PRIMARY KEY (position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
