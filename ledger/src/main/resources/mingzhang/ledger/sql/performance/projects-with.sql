-- How many projects of a department handed in a form of a kind.
SELECT count(DISTINCT f.project)
FROM performance_form f
JOIN units_of_department(:fiscal_year, :department) u ON u.organisation = f.organisation
WHERE f.kind = :kind AND f.fiscal_year = :fiscal_year AND f.project IS NOT NULL
    AND EXISTS (SELECT FROM performance_version v WHERE v.form = f.id)
