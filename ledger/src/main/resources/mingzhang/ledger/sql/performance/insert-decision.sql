INSERT INTO performance_decision (version, kind, words, content_hash, decided_at, decided_by)
VALUES (:version, :kind, :words, :content_hash, :decided_at, :decided_by)
