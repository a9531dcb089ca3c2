package mingzhang.ledger.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import mingzhang.ledger.payment.TreasuryFile.Taker;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a csv file. */
final class CsvRows {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvRows() {}

    static void read(InputStream in, Charset charset, Taker taker) throws IOException {
        try (PushbackReader reader = new PushbackReader(new InputStreamReader(in, charset));
                CSVParser parser = CSVFormat.DEFAULT
                        .builder()
                        .setIgnoreEmptyLines(false)
                        .build()
                        .parse(withoutMark(reader))) {
            int number = 0;
            for (CSVRecord record : parser) {
                Row row = new Row(++number, record.toList());
                if (!row.isBlank()) {
                    taker.take(row);
                }
            }
        }
    }

    private static Reader withoutMark(PushbackReader reader) throws IOException {
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }
}
