INSERT INTO organisation_state (organisation, name, code, level, kind, region, parent, valid_from, valid_until)
VALUES (:organisation, :name, :code, :level, :kind, :region, :parent, :valid_from, :valid_until)
