INSERT INTO procurement_plan (organisation, fiscal_year, number, name, kind, amount_fen)
VALUES (:organisation, :fiscal_year, :number, :name, :kind, :amount_fen)
