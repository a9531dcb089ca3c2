-- The balances of lines, locked in one order.
SELECT line, quota_fen, paid_fen FROM line_balance WHERE line = ANY (:lines) ORDER BY line FOR UPDATE
