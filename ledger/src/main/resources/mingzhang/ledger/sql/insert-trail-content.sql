INSERT INTO trail_content (hash, content) VALUES (:hash, :content) ON CONFLICT DO NOTHING
