SELECT content_hash, closed_at, closed_by FROM year_closing WHERE department = :department AND fiscal_year = :fiscal_year
