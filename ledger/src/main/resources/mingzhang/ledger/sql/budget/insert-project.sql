INSERT INTO project (organisation, code, name, kind, first_year, last_year)
VALUES (:organisation, :code, :name, :kind, :first_year, :last_year)
RETURNING id
