package mingzhang.ledger.performance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Texts;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * The door to evidence: files of a few types, hashed, kept in the ledger in parts of a megabyte, so that any size up to the limit
 * needs little memory and a backup holds them.
 */
public final class EvidenceFiles {
    /** The largest file that is taken, in bytes: 100 MB. */
    public static final long LARGEST = 100L << 20;

    private static final int PART = 1 << 20;
    private static final HexFormat HEX = HexFormat.of();
    /** How the files of each ending begin. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "pdf",
            "25504446",
            "ofd",
            "504b0304",
            "docx",
            "504b0304",
            "xlsx",
            "504b0304",
            "doc",
            "d0cf11e0",
            "xls",
            "d0cf11e0",
            "jpg",
            "ffd8ff",
            "png",
            "89504e47");

    private final Transactions transactions;

    EvidenceFiles(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A file that may be taken. */
    record Checked(String name, String kind, Path file, long bytes, String hash) {}

    /**
     * Attaches a file to an indicator of a form, or to the form as a whole.
     *
     * @param path the indicator; empty for the form as a whole
     * @param name what the file is called
     * @param survey how many answered and when; needed where the indicator is of satisfaction
     * @throws LedgerException.Refused where the file is too large, empty, of another type than its name says, or not taken at all
     */
    public Evidence attach(
            Paper paper, List<String> path, String name, Path file, Evidence.@Nullable Survey survey, Actor actor) {
        Checked checked = check(name, file);
        if (survey == null && path.stream().anyMatch(step -> step.contains("满意"))) {
            throw new LedgerException.Refused("满意度指标的佐证须写明有效份数和调查日期。");
        }
        return transactions.write(actor, (connection, who) -> {
            Resolved subject = Resolved.of(connection, paper.subject());
            Forms.Begun begun = Forms.find(connection, subject, paper)
                    .orElseThrow(() -> new LedgerException.Refused(
                            subject.name() + " 的" + paper.form().term() + "还没有开始填报，请先填报，再附佐证材料。"));
            Evidence evidence = store(connection, subject.organisation(), begun.id(), path, checked, survey, who);
            Trail.record(
                    connection,
                    who,
                    Action.ADD_EVIDENCE,
                    subject.subjectOf(paper) + "/" + String.join("/", path) + "：" + checked.name,
                    "",
                    checked.hash,
                    subject.organisation());
            return evidence;
        });
    }

    /** The evidence of a form, in the order in which it came in. */
    public List<Evidence> of(Paper paper) {
        return transactions.run(connection -> {
            Optional<Forms.Begun> begun = Forms.find(connection, Resolved.of(connection, paper.subject()), paper);
            return begun.isEmpty()
                    ? List.of()
                    : Sql.named("performance/evidence")
                            .with("form", begun.get().id())
                            .list(connection, EvidenceFiles::evidence);
        });
    }

    /** What is known of a file. */
    public Evidence file(long id) {
        return transactions.run(connection -> Sql.named("performance/evidence-file")
                .with("id", id)
                .first(connection, EvidenceFiles::evidence)
                .orElseThrow(() -> new LedgerException.Refused("没有编号为 " + id + " 的佐证材料，请刷新后重选。")));
    }

    /**
     * Writes a file out, a part at a time.
     *
     * @throws LedgerException.Damaged where it is no longer what was taken in; by then part of it has been written
     */
    public void write(Evidence evidence, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        for (long at = 0, part = 0; at < evidence.bytes(); part++) {
            byte[] content = part(evidence.id(), (int) part);
            digest.update(content);
            out.write(content);
            at += content.length;
        }
        if (!HEX.formatHex(digest.digest()).equals(evidence.hash())) {
            throw new LedgerException.Damaged("佐证材料“" + evidence.name() + "”的内容与上传时不同。");
        }
    }

    private byte[] part(long id, int part) {
        return transactions.run(connection -> Sql.named("performance/evidence-part")
                .with("file", id)
                .with("part", part)
                .first(connection, row -> row.getBytes("content"))
                .filter(content -> content.length > 0)
                .orElseThrow(() -> new LedgerException.Damaged("佐证材料缺了一部分。")));
    }

    static Checked check(String name, Path file) {
        Texts.check(name);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String kind = ending.equals("jpeg") ? "jpg" : ending;
        String beginning = BEGINNINGS.get(kind);
        if (beginning == null) {
            throw new LedgerException.Refused("“" + name + "”不是可以作为佐证的文件；可用 pdf、ofd、docx、xlsx、doc、xls、jpg、png。");
        }
        try {
            long bytes = Files.size(file);
            if (bytes > LARGEST) {
                throw new LedgerException.Refused(
                        "“" + name + "”有 " + (bytes >> 20) + " MB，超过 " + (LARGEST >> 20) + " MB 的上限；请压缩其中的图片，或拆成几个文件。");
            }
            if (bytes == 0) {
                throw new LedgerException.Refused("“" + name + "”是空文件，请重新选择。");
            }
            return new Checked(name.strip(), kind, file, bytes, hash(name, file, beginning));
        } catch (IOException e) {
            throw new LedgerException.Refused("“" + name + "”读不出来，请重新上传。", e);
        }
    }

    private static String hash(String name, Path file, String beginning) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part = in.readNBytes(PART);
            if (!HEX.formatHex(part, 0, Math.min(part.length, beginning.length() / 2))
                    .equals(beginning)) {
                throw new LedgerException.Refused("“" + name + "”的内容不是它的后缀所说的文件类型，请核对后重新上传。");
            }
            for (; part.length > 0; part = in.readNBytes(PART)) {
                digest.update(part);
            }
        }
        return HEX.formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a file with its parts, in the caller's transaction. */
    static Evidence store(
            Connection connection,
            long organisation,
            @Nullable Long form,
            List<String> path,
            Checked checked,
            Evidence.@Nullable Survey survey,
            Actor actor)
            throws SQLException {
        long id = Sql.named("performance/insert-evidence")
                .with("organisation", organisation)
                .with("form", form)
                .with("path", "text", path)
                .with("name", checked.name)
                .with("kind", checked.kind)
                .with("bytes", checked.bytes)
                .with("content_hash", checked.hash)
                .with("surveyed_on", survey == null ? null : survey.day())
                .with("sample", survey == null ? null : survey.sample())
                .with("added_at", actor.when())
                .with("added_by", actor.who())
                .number(connection);
        try (InputStream in = Files.newInputStream(checked.file)) {
            int number = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                Sql.named("performance/insert-evidence-part")
                        .with("file", id)
                        .with("part", number++)
                        .with("content", part)
                        .run(connection);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Evidence(
                id,
                path,
                checked.name,
                checked.kind,
                checked.bytes,
                checked.hash,
                survey == null ? null : survey.day(),
                survey == null ? null : survey.sample(),
                actor.when(),
                actor.who());
    }

    static Evidence evidence(ResultSet row) throws SQLException {
        int sample = row.getInt("sample");
        boolean none = row.wasNull();
        return new Evidence(
                row.getLong("id"),
                Forms.texts(row, "path"),
                row.getString("name"),
                row.getString("ending"),
                row.getLong("bytes"),
                row.getString("content_hash"),
                row.getObject("surveyed_on", LocalDate.class),
                none ? null : sample,
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"));
    }
}
