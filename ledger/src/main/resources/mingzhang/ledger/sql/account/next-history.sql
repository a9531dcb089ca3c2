SELECT coalesce(max(batch), 0) + 1 FROM history_fact WHERE organisation = :organisation AND fiscal_year = :fiscal_year
