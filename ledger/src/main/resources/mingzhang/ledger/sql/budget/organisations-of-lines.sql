-- Whose these lines are.
SELECT DISTINCT organisation FROM budget_line WHERE id = ANY (:lines)
