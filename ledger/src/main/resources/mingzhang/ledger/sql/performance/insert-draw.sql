INSERT INTO performance_draw (fiscal_year, seed, share, always_fen, candidates, drawn_at, drawn_by)
VALUES (:fiscal_year, :seed, :share, :always_fen, :candidates, :drawn_at, :drawn_by)
RETURNING id
