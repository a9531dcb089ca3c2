-- A department's procurement of a fiscal year: budgeted, planned, contracted, delivered, and delivered by small firms.
WITH units AS MATERIALIZED (
    SELECT organisation FROM units_of_department(:fiscal_year, :department)
), budget AS (
    SELECT DISTINCT ON (b.organisation, b.kind) b.kind, b.amount_fen
    FROM procurement_budget b JOIN units u ON u.organisation = b.organisation
    WHERE b.fiscal_year = :fiscal_year
    ORDER BY b.organisation, b.kind, b.effective_on DESC
), plan AS MATERIALIZED (
    SELECT p.id, p.kind, p.amount_fen
    FROM procurement_plan p JOIN units u ON u.organisation = p.organisation
    WHERE p.fiscal_year = :fiscal_year
), contract AS (
    SELECT p.kind, c.amount_fen, c.supplier_size,
        coalesce((SELECT sum(d.amount_fen) FROM procurement_delivery d WHERE d.contract = c.id), 0) AS delivered
    FROM plan p JOIN procurement_contract c ON c.plan = p.id
)
SELECT k.kind, (SELECT coalesce(sum(b.amount_fen), 0) FROM budget b WHERE b.kind = k.kind) AS budgeted_fen,
    (SELECT coalesce(sum(p.amount_fen), 0) FROM plan p WHERE p.kind = k.kind) AS planned_fen,
    coalesce(sum(c.amount_fen), 0) AS contracted_fen, coalesce(sum(c.delivered), 0) AS delivered_fen,
    coalesce(sum(c.delivered) FILTER (WHERE c.supplier_size <> '大型'), 0) AS small_and_medium_fen,
    coalesce(sum(c.delivered) FILTER (WHERE c.supplier_size IN ('小型', '微型')), 0) AS small_fen
FROM (VALUES (1, '货物'), (2, '工程'), (3, '服务')) AS k (place, kind)
LEFT JOIN contract c ON c.kind = k.kind
GROUP BY k.place, k.kind
ORDER BY k.place
