INSERT INTO account (name, person, made_at, made_by) VALUES (:name, :person, :made_at, :made_by) RETURNING id
