-- When the person last began or ended an attempt: what tells who is idle without asking for every attempt.
ALTER TABLE learning_enrolment ADD COLUMN quiz_active_at DATETIME(6) NULL;

-- The number that a reader quotes finds one completion.
ALTER TABLE learning_completion ADD CONSTRAINT uq_learning_completion_number UNIQUE (number);
