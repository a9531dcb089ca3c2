-- What pages ask for, at the size of a province.

CREATE INDEX budget_decision_department ON budget_decision (department, fiscal_year);

-- Whether somebody may see a document is found out from all its lines: dear, so it is asked of few documents, and last.
ALTER FUNCTION document_lines(bigint) COST 10000;
