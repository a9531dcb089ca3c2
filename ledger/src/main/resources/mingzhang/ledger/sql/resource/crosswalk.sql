SELECT from_code, to_code, millionths FROM code_crosswalk WHERE from_year = :fiscal_year ORDER BY from_code, to_code
