SELECT organisation FROM project WHERE code = :code
