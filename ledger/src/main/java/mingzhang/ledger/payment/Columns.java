package mingzhang.ledger.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import mingzhang.ledger.store.LedgerException;

/** Where the columns of a file stand, by the names that its first row gives them. */
public record Columns(Map<String, Integer> places, List<String> header) {
    private static final Map<String, String> NAMES = names();

    private static Map<String, String> names() {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Columns.class.getResourceAsStream("columns.properties")), UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> names = new HashMap<>();
        for (String name : file.stringPropertyNames()) {
            names.put(name, name);
            for (String other : file.getProperty(name).split("\\|", -1)) {
                names.put(other.strip(), name);
            }
        }
        return names;
    }

    /** @throws LedgerException.Refused where a column that must be there is not, or stands there twice */
    public static Columns of(Row header, List<String> required) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = NAMES.get(header.cell(i).replaceAll("[（(].*[）)]$|\\s", ""));
            if (name != null && places.putIfAbsent(name, i) != null) {
                throw new LedgerException.Refused("文件里有两列都是“" + name + "”，请删去一列。");
            }
        }
        List<String> missing =
                required.stream().filter(name -> !places.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new LedgerException.Refused("文件的第一行缺少“" + String.join("”“", missing) + "”列，请核对表头。");
        }
        return new Columns(places, header.cells());
    }

    /** The text of a row's column; empty where the file has no such column. */
    public String text(Row row, String name) {
        return row.cell(places.getOrDefault(name, -1));
    }
}
