-- 20,000 trainees and what they have done so far. The table bench.person holds, by number, those who have a part in the
-- benchmark; all the others have none.

INSERT INTO bench.person (n, id)
SELECT seq, INSERT(INSERT(MD5(CONCAT('trainee ', seq)), 13, 1, '4'), 17, 1, '8')
FROM seq_1_to_20000 WHERE seq NOT IN (SELECT n FROM bench.person);

-- How far each has come: 0 enrolled, 1 half way, 2 has read all, 3 has taken the quiz and passed.
UPDATE bench.person SET stage = CASE WHEN part IS NULL THEN n % 4 WHEN part = 'READER' THEN 1 ELSE 2 END;

INSERT INTO identity_person (person_id, username, country, organisation, profession, sex, language, first_seen_at, last_seen_at)
SELECT id, CONCAT('trainee-', n), ELT(1 + n % 5, 'KE', 'EG', 'NG', 'PT', 'BR'), CONCAT('Office ', n % 300),
       ELT(1 + n % 3, 'prosecutor', 'investigator', 'contact-point'), NULL, IF(n % 5 = 1, 'ar', 'en'),
       UTC_TIMESTAMP(6) - INTERVAL 20 DAY, UTC_TIMESTAMP(6) - INTERVAL n SECOND
FROM bench.person;

INSERT INTO identity_name (person_id, name, email)
SELECT id, CONCAT('Trainee Number ', n), CONCAT('trainee-', n, '@example.org') FROM bench.person;

-- Those who sign in by the form accept it there.
INSERT INTO identity_privacy (person_id, version, accepted_at, language)
SELECT id, '2026-11-22', UTC_TIMESTAMP(6) - INTERVAL 20 DAY, 'en' FROM bench.person
WHERE part IS NULL OR part = 'CANDIDATE';

INSERT INTO learning_enrolment
  (id, person_id, module_code, open_slot, revision_id, country, organisation, profession, language, recorded_at, started_at)
SELECT UUID(), p.person_id, r.module, 1, r.id, p.country, p.organisation, p.profession, p.language,
       p.first_seen_at, IF(b.stage = 0, NULL, p.first_seen_at)
FROM bench.person b JOIN identity_person p ON p.person_id = b.id JOIN content_revision r ON r.current_slot = 1
ORDER BY p.person_id;

INSERT INTO learning_lesson_progress (person_id, module_code, lesson_code, revision_id, place, read_at, updated_at)
SELECT b.id, r.module, l.code, r.id, 5,
       IF(b.stage > 1 OR l.position < 3, UTC_TIMESTAMP(6) - INTERVAL 10 DAY, NULL), UTC_TIMESTAMP(6) - INTERVAL 10 DAY
FROM bench.person b JOIN content_revision r ON r.current_slot = 1
JOIN (SELECT 1 AS position, 'why-minutes-matter' AS code UNION ALL SELECT 2, 'preserving-at-home'
      UNION ALL SELECT 3, 'the-contact-point' UNION ALL SELECT 4, 'asking-another-state'
      UNION ALL SELECT 5, 'a-night-on-the-desk') l
WHERE r.module = 'network-24-7' AND (b.stage > 1 OR (b.stage = 1 AND l.position <= 3))
ORDER BY b.id;

INSERT INTO assessment_attempt
  (id, person, module, revision, lang, number, state, seed, pass_mark, late_rule, started_at, deadline_at, closes_at, saves,
   ended_at, ended_by, score_percent, passed, exposures_kept)
SELECT UUID(), b.id, r.module, r.id, 'en', 1, 'GRADED', b.n, 70, 'STRICT', UTC_TIMESTAMP(6) - INTERVAL 5 DAY,
       UTC_TIMESTAMP(6) - INTERVAL 5 DAY + INTERVAL 30 MINUTE, UTC_TIMESTAMP(6) - INTERVAL 5 DAY + INTERVAL 31 MINUTE, 10,
       UTC_TIMESTAMP(6) - INTERVAL 5 DAY + INTERVAL 20 MINUTE, 'PERSON', 80, TRUE, TRUE
FROM bench.person b JOIN content_revision r ON r.current_slot = 1
WHERE r.module = 'network-24-7' AND b.stage = 3;

INSERT INTO assessment_attempt_item (attempt, position, question, options, max_points, points, graded_version)
SELECT a.id, q.position, q.id, 'a b c d', 1, IF(q.position > 8, 0, 1), 1
FROM assessment_attempt a
JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY code) AS position FROM content_question
      WHERE module = 'network-24-7' ORDER BY code LIMIT 10) q;

INSERT INTO assessment_answer (attempt, question, client, seq, seen, version, state, choice, received_at)
SELECT i.attempt, i.question, MD5(a.seed), i.position, 0, 1, 'CURRENT', IF(i.points = 1, 'a', 'b'), a.ended_at
FROM assessment_attempt_item i JOIN assessment_attempt a ON a.id = i.attempt;

INSERT INTO learning_completion
  (id, enrolment_id, ordinal, kind, number, person_id, module_code, revision_id, attempt_id, country, organisation, profession,
   language, score, completed_at, recorded_at)
SELECT UUID(), e.id, 1, 'COMPLETED', UPPER(LEFT(MD5(e.id), 12)), e.person_id, e.module_code, e.revision_id, a.id, e.country,
       e.organisation, e.profession, e.language, a.score_percent, a.ended_at, a.ended_at
FROM learning_enrolment e JOIN assessment_attempt a ON a.person = e.person_id AND a.module = e.module_code;

-- Time enough for attempts that stay open during the whole run, and attempts for whoever takes the quiz again and again.
INSERT INTO assessment_allowance (id, person, module, attempts, minutes, reason, given_by, given_at)
SELECT UUID(), id, 'network-24-7', 1000, 300, 'benchmark', id, UTC_TIMESTAMP(6)
FROM bench.person WHERE part IN ('TAKER', 'SITTER');
