-- The imported figures of one organisation's former year: its last import.
SELECT h.measure, h.fund, h.nature, h.function_code, h.department_economy, h.government_economy, h.amount_fen
FROM history_fact h
WHERE h.organisation = :organisation AND h.fiscal_year = :fiscal_year
    AND h.batch = (SELECT max(n.batch) FROM history_fact n WHERE n.organisation = h.organisation AND n.fiscal_year = h.fiscal_year)
