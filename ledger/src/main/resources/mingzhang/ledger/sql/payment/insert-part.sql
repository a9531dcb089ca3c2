INSERT INTO import_part (file, part, last_row, good, bad, last) VALUES (:file, :part, :last_row, :good, :bad, :last)
