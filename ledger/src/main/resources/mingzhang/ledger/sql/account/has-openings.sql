SELECT 1
FROM fund_entry e
JOIN units_of_department(:fiscal_year, :department) o ON o.organisation = e.organisation
WHERE o.department = :department AND e.fiscal_year = :fiscal_year AND e.kind = '年初结转和结余'
LIMIT 1
