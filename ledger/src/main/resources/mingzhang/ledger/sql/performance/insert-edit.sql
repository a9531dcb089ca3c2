INSERT INTO performance_edit (form, path, revision, columns, words, edited_at, edited_by)
VALUES (:form, :path, :revision, :columns, :words, :edited_at, :edited_by)
