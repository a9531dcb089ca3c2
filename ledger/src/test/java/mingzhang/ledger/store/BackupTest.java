package mingzhang.ledger.store;

import static mingzhang.ledger.County.YEAR;
import static mingzhang.ledger.County.ceiling;
import static mingzhang.ledger.County.cell;
import static mingzhang.ledger.County.wages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import mingzhang.evaluate.Rectification;
import mingzhang.ledger.County;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.SampleYears;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.payment.FileKind;
import mingzhang.ledger.performance.Form;
import mingzhang.ledger.performance.Issue;
import mingzhang.ledger.performance.IssueStep;
import mingzhang.ledger.performance.Paper;
import mingzhang.ledger.performance.Performance;
import mingzhang.ledger.performance.Row;
import mingzhang.ledger.performance.Subject;
import mingzhang.ledger.store.Trail.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Instant NOW = Instant.parse("2025-03-03T00:00:00Z");

    @TempDir
    Path folder;

    private Path backup(Database database) {
        Path file = folder.resolve("备份.zip");
        Backup.write(database, file, NOW);
        return file;
    }

    /** A county with a budget, a payment and an imported year. */
    private County county() throws IOException {
        County county = new County();
        county.approve(
                "301",
                List.of(cell(wages("301"), "900000", 0)),
                List.of(cell(ceiling("301", Nature.BASIC), "900000", 0)));
        Path file = Files.writeString(
                folder.resolve("支付.csv"),
                "凭证号,支付日期,单位代码,支出性质,项目代码,功能分类,部门经济分类,政府经济分类,资金性质,金额\n1,2024-06-20,"
                        + String.join(",", wages("301").words()) + ",4500.25\n");
        county.ledger().payments(County.CATALOGUE).importFile(file, FileKind.PAYMENTS, YEAR, county.by("国库"));
        county.ledger().importYear(SampleYears.realistic("甲县水利局", YEAR, 1L), county.by("经办"));
        performance(county);
        return county;
    }

    private static final Paper JULY =
            new Paper(Subject.project("P301-01", YEAR), Form.MONITORING, LocalDate.of(YEAR, 7, 31));

    /** A form that was handed in, with a file that proves it, and an issue that was mended. */
    private void performance(County county) throws IOException {
        Performance performance = county.ledger().performance(County.CATALOGUE);
        Path proof = Files.writeString(folder.resolve("证明.pdf"), "%PDF-1.7\n\\x00 \t 内容");
        performance.edit(JULY, List.of(Row.of(List.of("资金"), 0, "全年预计", "5")), county.by("经办"));
        performance.evidence().attach(JULY, List.of(), "证明.pdf", proof, null, county.by("经办"));
        performance.submit(JULY, county.by("审核"));
        Issue.Found found = new Issue.Found(
                "301", Optional.empty(), YEAR, Rectification.Source.AUDIT, "报告", "问题", "办公室", LocalDate.of(YEAR, 9, 1));
        long issue = performance.issues().raise(found, county.by("审计"));
        performance.issues().prove(issue, LocalDate.of(YEAR, 8, 1), "证明.pdf", proof, county.by("经办"));
        performance.issues().mend(issue, IssueStep.Kind.SUBMISSION, LocalDate.of(YEAR, 8, 1), "改好", county.by("经办"));
        performance.issues().review(issue, LocalDate.of(YEAR, 8, 2), true, "", county.by("审核"));
    }

    private static void samePerformance(Ledger copy, Ledger original) throws IOException {
        Performance restored = copy.performance(County.CATALOGUE);
        Performance before = original.performance(County.CATALOGUE);
        assertThat(restored.filled(JULY)).isEqualTo(before.filled(JULY));
        assertThat(restored.issues().all(YEAR))
                .isEqualTo(before.issues().all(YEAR))
                .hasSize(1);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        restored.evidence().write(restored.evidence().of(JULY).getFirst(), content);
        assertThat(content.toString(StandardCharsets.UTF_8)).isEqualTo("%PDF-1.7\n\\x00 \t 内容");
    }

    @Test
    void whatIsRestoredIsWhatWasThereAndGoesOn() throws IOException {
        try (County county = county();
                TestDatabase empty = new TestDatabase()) {
            Backup.Summary restored =
                    Restore.run(empty.database(), backup(county.database().database()));
            try (Ledger copy = Ledger.open(empty.database())) {
                assertThat(copy.trail()).isEqualTo(county.ledger().trail()).hasSize((int) restored.entries());
                assertThat(copy.verifyTrail()).isEqualTo(county.ledger().verifyTrail());
                assertThat(copy.list()).isEqualTo(county.ledger().list());
                samePerformance(copy, county.ledger());
                var payments = copy.payments(County.CATALOGUE);
                assertThat(payments.balances("301", YEAR))
                        .isEqualTo(county.ledger().payments(County.CATALOGUE).balances("301", YEAR));
                copy.importYear(SampleYears.realistic("甲县水利局", YEAR, 2L), county.by("经办"));
                copy.register(
                        new mingzhang.ledger.organisation.Organisation(
                                "甲县新局",
                                new mingzhang.ledger.organisation.Organisation.Particulars(
                                        "399",
                                        1,
                                        mingzhang.ledger.organisation.Organisation.Kind.ADMINISTRATIVE,
                                        "510781",
                                        null),
                                County.FOUNDED),
                        county.by("管理员"));
                assertThat(copy.verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
            }
            assertThatThrownBy(() -> empty.run("UPDATE payment SET amount_fen = 1"))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aBackupTakenUnderLoadIsOneMoment() throws Exception {
        try (TestDatabase busy = new TestDatabase();
                TestDatabase empty = new TestDatabase();
                Ledger ledger = Ledger.open(busy.database())) {
            AtomicBoolean done = new AtomicBoolean();
            ledger.importYear(SampleYears.realistic("甲县水利局", YEAR, 0L), new Actor("经办", NOW));
            Thread writer = Thread.ofPlatform().start(() -> {
                for (long i = 1; !done.get(); i++) {
                    ledger.importYear(SampleYears.realistic("甲县水利局", YEAR, i), new Actor("经办", NOW));
                }
            });
            Path file = backup(busy.database());
            done.set(true);
            writer.join();
            Backup.Summary summary = Restore.run(empty.database(), file);
            try (Ledger copy = Ledger.open(empty.database())) {
                assertThat(copy.verifyTrail()).isEqualTo(new TrailVerdict.Intact(summary.entries(), summary.head()));
            }
        }
    }

    @Test
    void nothingIsOverwrittenAndNothingDamagedGoesIn() throws IOException {
        try (County county = county();
                TestDatabase empty = new TestDatabase()) {
            Path file = backup(county.database().database());
            assertThatThrownBy(() -> Restore.run(county.database().database(), file))
                    .isInstanceOf(LedgerException.Refused.class)
                    .hasMessageContaining("那里已有台账，不能覆盖");

            alter(file, "tables/payment.copy", "450025", "450026");
            assertThatThrownBy(() -> Restore.run(empty.database(), file))
                    .isInstanceOf(LedgerException.Refused.class)
                    .hasMessageContaining("tables/payment.copy 与清单不符");
            try (Ledger ledger = Ledger.open(empty.database())) {
                assertThat(ledger.trail()).isEmpty();
            }
        }
        Path text = Files.writeString(folder.resolve("不是备份.zip"), "PK");
        assertThatThrownBy(() -> Restore.run(new Database.Own(folder.resolve("新")), text))
                .hasMessageContaining("不是 mz backup 写出的备份");
        assertThat(folder.resolve("新")).doesNotExist();
    }

    private static void alter(Path zip, String name, String from, String to) throws IOException {
        try (FileSystem system = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of())) {
            Path entry = system.getPath(name);
            String text = Files.readString(entry);
            assertThat(text).contains(from);
            try (OutputStream out = Files.newOutputStream(entry)) {
                out.write(text.replace(from, to).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }
}
