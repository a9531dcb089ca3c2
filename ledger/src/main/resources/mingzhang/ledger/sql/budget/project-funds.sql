SELECT fiscal_year, level, amount_fen FROM project_funds WHERE project = :project ORDER BY fiscal_year, level
