INSERT INTO procurement_budget (organisation, fiscal_year, kind, effective_on, amount_fen, authority)
VALUES (:organisation, :fiscal_year, :kind, :effective_on, :amount_fen, :authority)
