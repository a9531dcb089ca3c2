-- All organisations with codes in a fiscal year, and their departments.
SELECT code, organisation, department, name FROM organisations_of_year(:fiscal_year) WHERE code IS NOT NULL
