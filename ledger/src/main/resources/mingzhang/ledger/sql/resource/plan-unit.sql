SELECT organisation FROM procurement_plan WHERE number = :plan
