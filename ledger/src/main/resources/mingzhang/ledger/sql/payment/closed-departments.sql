-- The departments whose accounts of a year are certified.
SELECT department FROM year_closing WHERE fiscal_year = :fiscal_year
