SELECT from_code, to_code, millionths FROM code_crosswalk
WHERE from_year = :fiscal_year AND classification = :classification ORDER BY from_code, to_code
