package mingzhang.ledger;

import mingzhang.ledger.store.Digest;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/** The hash of everything that a department's year says. */
final class YearDigest {
    /** Stands in front of every content, so that a later form of the content cannot be taken for this one. */
    private static final String FORM = "mingzhang-year-1";

    private YearDigest() {}

    /** Of everything that a department's year says. */
    static String of(DepartmentYear year) {
        Digest digest = new Digest();
        digest.add(FORM, year.profile(), year.department(), String.valueOf(year.year()));
        digest.add(String.valueOf(year.sheets().size()));
        year.sheets().forEach(sheet -> add(digest, sheet));
        return digest.hex();
    }

    private static void add(Digest digest, Sheet sheet) {
        digest.add(sheet.name(), String.valueOf(sheet.rows().size()));
        for (Sheet.Row row : sheet.rows()) {
            digest.add(row.key(), String.valueOf(row.values().size()));
            row.values().forEach((column, value) -> digest.add(column, kind(value), text(value)));
        }
    }

    private static String kind(Value value) {
        return switch (value) {
            case Value.Amount amount -> "amount";
            case Value.Number number -> "number";
            case Value.Words words -> "words";
            case Value.Blank blank -> "blank";
        };
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Amount(var money) -> String.valueOf(money.fen());
            case Value.Number(var number) -> number.toPlainString();
            case Value.Words(var text) -> text;
            case Value.Blank blank -> "";
        };
    }
}
