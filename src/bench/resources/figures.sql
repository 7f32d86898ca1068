-- The first attempts of 500,000 people at a quiz of ten questions, five million responses; and those of 100,000 of them at
-- a second quiz, which are to be marked anew.
CREATE TABLE bench.taker (n INT PRIMARY KEY, id UUID UNIQUE, knows INT NOT NULL);

INSERT INTO bench.taker (n, id, knows)
SELECT seq, CAST(CONCAT('00000000-0000-7000-9000-', LPAD(HEX(seq), 12, '0')) AS UUID), CRC32(CONCAT('knows ', seq)) % 100
FROM seq_1_to_500000;

CREATE TABLE bench.begun (id UUID PRIMARY KEY, n INT NOT NULL, module VARCHAR(64) NOT NULL, INDEX (module, n));

INSERT INTO bench.begun (id, n, module)
SELECT CAST(CONCAT('00000000-0000-7000-8000-', LPAD(HEX(n), 12, '0')) AS UUID), n, 'network-24-7' FROM bench.taker;

INSERT INTO bench.begun (id, n, module)
SELECT CAST(CONCAT('00000000-0000-7000-a000-', LPAD(HEX(n), 12, '0')) AS UUID), n, 'mutual-legal-assistance'
FROM bench.taker WHERE n <= 100000;

CREATE TABLE bench.asked (
  module VARCHAR(64), position INT, id UUID NOT NULL, code VARCHAR(64) NOT NULL, duties VARCHAR(1000) NOT NULL,
  choice VARCHAR(100) NOT NULL, wrong VARCHAR(100) NOT NULL, PRIMARY KEY (module, position));

INSERT INTO bench.asked (module, position, id, code, duties, choice, wrong)
SELECT module, position, id, code, duties, choice, wrong FROM (
  SELECT r.module, ROW_NUMBER() OVER (PARTITION BY r.module ORDER BY q.code) AS position, q.id, q.code,
         REGEXP_REPLACE(JSON_EXTRACT(r.content, CONCAT('$.questions[', q.o - 1, '].tests')), '[^A-Za-z0-9.]+', ' ') AS duties,
         q.choice, IF(q.choice = 'a', 'b', 'a') AS wrong
  FROM content_revision r,
       JSON_TABLE(r.content, '$.questions[*]' COLUMNS (o FOR ORDINALITY, id CHAR(36) PATH '$.id',
                  code VARCHAR(64) PATH '$.code', kind VARCHAR(40) PATH '$.task.kind',
                  choice VARCHAR(40) PATH '$.task.key[0]')) q
  WHERE r.module IN ('network-24-7', 'mutual-legal-assistance') AND r.current_slot = 1 AND q.kind = 'single-choice') each_one
WHERE position <= 10;
UPDATE bench.asked SET duties = TRIM(duties);

INSERT INTO assessment_attempt
  (id, person, module, revision, lang, number, state, seed, pass_mark, late_rule, started_at, deadline_at, closes_at, saves,
   ended_at, ended_by, exposures_kept)
SELECT b.id, t.id, r.module, r.id, ELT(1 + t.n % 3, 'en', 'fr', 'ar'), 1, 'GRADED', t.n, 70, 'STRICT',
       '2026-01-01' + INTERVAL t.n SECOND, '2026-01-01' + INTERVAL t.n + 1800 SECOND,
       '2026-01-01' + INTERVAL t.n + 1860 SECOND, 10, '2026-01-01' + INTERVAL t.n + 900 SECOND, 'PERSON', TRUE
FROM bench.begun b JOIN bench.taker t ON t.n = b.n JOIN content_revision r ON r.module = b.module AND r.current_slot = 1
ORDER BY b.id;

INSERT INTO assessment_attempt_item (attempt, position, question, options, max_points, points, graded_version)
SELECT b.id, q.position, q.id, 'a b c d', 1, CRC32(CONCAT(t.n, ' ', q.position)) % 100 < t.knows, 1
FROM bench.begun b JOIN bench.taker t ON t.n = b.n JOIN bench.asked q ON q.module = b.module ORDER BY b.id, q.position;

INSERT INTO assessment_answer (attempt, question, client, seq, seen, version, state, choice, received_at)
SELECT b.id, q.id, 'phone', q.position, 0, 1, 'CURRENT',
       IF(CRC32(CONCAT(t.n, ' ', q.position)) % 100 < t.knows, q.choice, q.wrong),
       '2026-01-01' + INTERVAL t.n + 60 * q.position SECOND
FROM bench.begun b JOIN bench.taker t ON t.n = b.n JOIN bench.asked q ON q.module = b.module ORDER BY b.id, q.id;

UPDATE assessment_attempt a JOIN (SELECT attempt, 10 * SUM(points) AS percent FROM assessment_attempt_item GROUP BY attempt) s
  ON s.attempt = a.id
SET a.score_percent = s.percent, a.passed = s.percent >= 70
WHERE a.score_percent IS NULL;

-- Each answer of the second quiz is evidence.
INSERT INTO assessment_exposure
  (person, module, code, question, duties, attempt, position, points, lang, exposed_at)
SELECT t.id, b.module, q.code, q.id, q.duties, b.id, q.position,
       CRC32(CONCAT(t.n, ' ', q.position)) % 100 < t.knows, 'en', '2026-01-01' + INTERVAL t.n SECOND
FROM bench.begun b JOIN bench.taker t ON t.n = b.n JOIN bench.asked q ON q.module = b.module
WHERE b.module = 'mutual-legal-assistance' ORDER BY t.id, q.code;

-- What 50,000 of them, from 50 countries, have shown of 40 obligations each.
INSERT INTO assessment_taker (person, country, profession, language, gradings)
SELECT t.id, ELT(1 + t.n % 50, 'KE', 'AF', 'AL', 'DZ', 'AO', 'AR', 'AM', 'AZ', 'BD', 'BJ', 'BT', 'BO', 'BW', 'BR', 'BF',
       'BI', 'KH', 'CM', 'CV', 'TD', 'CL', 'CO', 'KM', 'CG', 'CR', 'CI', 'DJ', 'DO', 'EC', 'EG', 'SV', 'ER', 'ET', 'FJ',
       'GA', 'GM', 'GE', 'GH', 'GT', 'GN', 'GY', 'HT', 'HN', 'IN', 'ID', 'JM', 'JO', 'KG', 'LA', 'LB'),
       ELT(1 + t.n % 3, 'prosecutor', 'investigator', 'judge'), ELT(1 + t.n % 3, 'en', 'fr', 'ar'), 1
FROM bench.taker t WHERE t.n <= 50000;

INSERT INTO assessment_mastery (person, obligation, items, points, standing)
SELECT t.id, o.obligation, 2, 2 * (CRC32(CONCAT(t.n, o.obligation)) % 100 < t.knows),
       IF(CRC32(CONCAT(t.n, o.obligation)) % 100 < t.knows, 'MASTERED', 'NOT_YET')
FROM bench.taker t
JOIN (SELECT DISTINCT o.obligation FROM content_revision r,
        JSON_TABLE(r.content, '$.questions[*].tests[*]' COLUMNS (obligation VARCHAR(32) PATH '$')) o
      WHERE r.current_slot = 1 ORDER BY o.obligation LIMIT 40) o
WHERE t.n <= 50000 ORDER BY t.id, o.obligation;

ANALYZE TABLE assessment_attempt, assessment_attempt_item, assessment_answer, assessment_exposure, assessment_taker,
  assessment_mastery;
