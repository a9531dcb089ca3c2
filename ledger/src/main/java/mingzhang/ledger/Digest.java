package mingzhang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/** SHA-256 over fields, each preceded by its length in bytes, so that no two lists of fields look alike. */
final class Digest {
    /** Stands in front of every content, so that a later form of the content cannot be taken for this one. */
    private static final String FORM = "mingzhang-year-1";

    private final MessageDigest digest;

    private Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Of some fields, as {@code trail_digest} in the database computes it. */
    static String of(String... fields) {
        Digest digest = new Digest();
        for (String field : fields) {
            digest.add(field);
        }
        return digest.hex();
    }

    /** Of everything that a department's year says. */
    static String of(DepartmentYear year) {
        Digest digest = new Digest();
        digest.add(FORM, year.profile(), year.department(), String.valueOf(year.year()));
        digest.add(String.valueOf(year.sheets().size()));
        year.sheets().forEach(digest::add);
        return digest.hex();
    }

    private void add(Sheet sheet) {
        add(sheet.name(), String.valueOf(sheet.rows().size()));
        for (Sheet.Row row : sheet.rows()) {
            add(row.key(), String.valueOf(row.values().size()));
            row.values().forEach((column, value) -> add(column, kind(value), text(value)));
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

    private void add(String... fields) {
        for (String field : fields) {
            byte[] bytes = field.getBytes(UTF_8);
            digest.update((bytes.length + ":").getBytes(UTF_8));
            digest.update(bytes);
        }
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
