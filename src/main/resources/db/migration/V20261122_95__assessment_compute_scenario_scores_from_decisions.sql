-- Pages compute a run's score from its decisions; the copy was never read.
ALTER TABLE assessment_scenario_run DROP COLUMN score_percent;
