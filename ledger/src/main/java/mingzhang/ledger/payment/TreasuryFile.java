package mingzhang.ledger.payment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mingzhang.ledger.store.LedgerException;

/**
 * A file of rows: xlsx, or csv in UTF-8 or GB18030. Rows are given out as they are read, so that a file of any length needs
 * little memory.
 *
 * @param hash SHA-256 of its bytes
 */
public record TreasuryFile(Path path, Format format, String hash) {
    private static final int BUFFER = 1 << 16;

    /** What kinds of files there are. */
    public enum Format {
        XLSX,
        CSV_UTF_8,
        CSV_GB18030
    }

    /** Takes rows; may throw what a transaction throws. */
    public interface Taker {
        void take(Row row) throws IOException;
    }

    /**
     * Looks at a file.
     *
     * @throws LedgerException.Refused where it cannot be read
     */
    public static TreasuryFile of(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return scan(path, in);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** One pass for the hash, and for whether the bytes are UTF-8. */
    private static TreasuryFile scan(Path path, InputStream in) throws IOException {
        MessageDigest digest = sha256();
        Utf8 utf8 = new Utf8();
        byte[] buffer = new byte[BUFFER];
        boolean zip = false;
        boolean first = true;
        for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
            zip |= first && n > 1 && buffer[0] == 'P' && buffer[1] == 'K';
            first = false;
            digest.update(buffer, 0, n);
            utf8.add(buffer, n);
        }
        Format format = zip ? Format.XLSX : utf8.isValid() ? Format.CSV_UTF_8 : Format.CSV_GB18030;
        return new TreasuryFile(path, format, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether bytes that come in pieces are UTF-8. */
    private static final class Utf8 {
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer sink = CharBuffer.allocate(BUFFER + 8);
        private byte[] rest = {};
        private boolean valid = true;

        void add(byte[] bytes, int count) {
            ByteBuffer all = ByteBuffer.allocate(rest.length + count)
                    .put(rest)
                    .put(bytes, 0, count)
                    .flip();
            sink.clear();
            CoderResult result = decoder.decode(all, sink, false);
            valid &= !result.isError();
            rest = new byte[Math.min(all.remaining(), 8)];
            all.get(rest);
        }

        boolean isValid() {
            return valid && rest.length == 0;
        }
    }

    private static LedgerException unreadable(Path path, Exception e) {
        return new LedgerException.Refused(path.getFileName() + " 读不出来，请核对文件是否完整，或另存为 xlsx、csv 后再导入。", e);
    }

    private Charset charset() {
        return format == Format.CSV_GB18030 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    /** Gives out every row that is not blank, the header first. */
    public void read(Taker taker) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            switch (format) {
                case XLSX -> XlsxRows.read(path, taker);
                case CSV_UTF_8, CSV_GB18030 -> CsvRows.read(in, charset(), taker);
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }
}
