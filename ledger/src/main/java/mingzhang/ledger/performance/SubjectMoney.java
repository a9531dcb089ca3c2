package mingzhang.ledger.performance;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mingzhang.evaluate.Watched.Payment;
import mingzhang.ledger.store.Sql;

/**
 * What a subject had and spent in its year, in yuan.
 *
 * @param budget up to the day that was asked for, with its adjustments
 * @param payments of the whole year, by day
 */
record SubjectMoney(BigDecimal initial, BigDecimal budget, List<Payment> payments) {
    SubjectMoney {
        payments = List.copyOf(payments);
    }

    /** Everything that was paid in the year. */
    BigDecimal paid() {
        return payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static SubjectMoney of(Connection connection, Resolved subject, LocalDate day) throws SQLException {
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO};
        List<Payment> payments = new ArrayList<>();
        Sql sql = subject.project() == null
                ? Sql.named("performance/money-of-department").with("department", subject.department())
                : Sql.named("performance/money-of-project").with("project", subject.project());
        sql.with("fiscal_year", subject.subject().year()).with("day", day).each(connection, row -> {
            BigDecimal amount = row.getBigDecimal("amount_fen").movePointLeft(2);
            switch (row.getString("what")) {
                case "initial" -> sums[0] = amount;
                case "budget" -> sums[1] = amount;
                default ->
                    payments.add(new Payment(Objects.requireNonNull(row.getObject("day", LocalDate.class)), amount));
            }
        });
        return new SubjectMoney(sums[0], sums[1], payments);
    }
}
