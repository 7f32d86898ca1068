-- An answer is a list of marks, and a mark may hold what somebody wrote. NO PAD: a blank at the end is a letter.
ALTER TABLE assessment_answer
    MODIFY COLUMN choice VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;
ALTER TABLE assessment_answer_reused
    MODIFY COLUMN choice VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;
ALTER TABLE assessment_attempt_item
    MODIFY COLUMN options VARCHAR(4000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
