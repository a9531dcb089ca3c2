INSERT INTO budget_line (organisation, fiscal_year, nature, project, function_code, department_economy, government_economy, fund, level)
SELECT organisation, :fiscal_year, nature, project, function_code, department_economy, government_economy, fund, level
FROM unnest(:organisation, :nature, :project, :function_code, :department_economy, :government_economy, :fund, :level)
    AS k (organisation, nature, project, function_code, department_economy, government_economy, fund, level)
ON CONFLICT DO NOTHING
