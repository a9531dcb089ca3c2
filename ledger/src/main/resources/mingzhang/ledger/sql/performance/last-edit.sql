SELECT coalesce(max(id), 0) FROM performance_edit WHERE form = :form
