INSERT INTO budget_version_cell (version, line, amount_fen)
SELECT :version, * FROM unnest(:line, :amount_fen)
