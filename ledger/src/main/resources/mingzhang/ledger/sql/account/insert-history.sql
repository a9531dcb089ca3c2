INSERT INTO history_fact (organisation, fiscal_year, batch, measure, fund, nature, function_code, department_economy, government_economy, amount_fen)
SELECT :organisation, :fiscal_year, :batch, * FROM unnest(:measure, :fund, :nature, :function_code, :department_economy,
    :government_economy, :amount_fen)
