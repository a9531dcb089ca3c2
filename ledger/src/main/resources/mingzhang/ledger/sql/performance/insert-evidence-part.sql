INSERT INTO evidence_part (file, part, content) VALUES (:file, :part, :content)
