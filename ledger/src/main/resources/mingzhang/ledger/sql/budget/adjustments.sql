-- The postings of a department's lines in a fiscal year, by document, the latest first.
SELECT d.id AS document, d.kind AS document_kind, d.authority, d.authority_date, d.effective_on, d.posted_at, d.posted_by,
    l.id, o.code AS unit, l.fiscal_year, l.nature, p.code AS project, l.function_code, l.department_economy, l.government_economy,
    l.fund, l.level, t.amount_fen, 0 AS revision
FROM posting_document d
JOIN posting t ON t.document = d.id
JOIN budget_line l ON l.id = t.line
JOIN units_of_department(:fiscal_year, :department) o ON o.organisation = l.organisation
LEFT JOIN project p ON p.id = l.project
WHERE d.fiscal_year = :fiscal_year
ORDER BY d.effective_on DESC, d.id DESC, t.position
