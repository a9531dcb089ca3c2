INSERT INTO succession (predecessor, successor, kind, effective_on, authority)
VALUES (:predecessor, :successor, :kind, :effective_on, :authority)
