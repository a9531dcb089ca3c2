-- The lines of a project, without looking at all the others.
CREATE INDEX budget_line_project ON budget_line (project, fiscal_year) WHERE project IS NOT NULL;
