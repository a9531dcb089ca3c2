INSERT INTO import_part (file, part, last_row, good, bad, last, content_hash)
VALUES (:file, :part, :last_row, :good, :bad, :last, :content_hash)
