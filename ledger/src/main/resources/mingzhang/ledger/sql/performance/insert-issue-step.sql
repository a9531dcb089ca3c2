INSERT INTO issue_step (issue, step, kind, day, words, evidence, accepted, made_at, made_by)
VALUES (:issue, :step, :kind, :day, :words, :evidence::bigint, :accepted::boolean, :made_at, :made_by)
