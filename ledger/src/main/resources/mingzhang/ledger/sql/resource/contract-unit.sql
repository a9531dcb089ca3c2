SELECT p.organisation FROM procurement_contract c JOIN procurement_plan p ON p.id = c.plan WHERE c.number = :contract
