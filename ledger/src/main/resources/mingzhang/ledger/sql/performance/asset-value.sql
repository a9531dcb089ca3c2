-- What a department's assets cost that it holds at the end of a fiscal year.
SELECT coalesce(sum(a.value_fen), 0)
FROM asset a JOIN units_of_department(:fiscal_year, :department) u ON u.organisation = a.organisation
WHERE a.acquired_on <= make_date(:fiscal_year, 12, 31) AND (a.disposed_on IS NULL OR a.disposed_on > make_date(:fiscal_year, 12, 31))
