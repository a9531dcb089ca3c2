INSERT INTO project_funds (project, fiscal_year, level, amount_fen)
SELECT :project, * FROM unnest(:fiscal_year, :level, :amount_fen)
