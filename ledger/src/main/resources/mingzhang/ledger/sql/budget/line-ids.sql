-- The ids of given lines, in their order; null where there is none yet.
SELECT l.id
FROM unnest(:organisation, :nature, :project, :function_code, :department_economy, :government_economy, :fund, :level)
    WITH ORDINALITY AS k (organisation, nature, project, function_code, department_economy, government_economy, fund, level, place)
LEFT JOIN budget_line l
    ON l.organisation = k.organisation AND l.fiscal_year = :fiscal_year AND l.function_code = k.function_code
        AND l.department_economy = k.department_economy AND l.government_economy = k.government_economy
        AND l.nature = k.nature AND l.fund = k.fund AND l.level = k.level AND coalesce(l.project, 0) = coalesce(k.project, 0)
ORDER BY k.place
