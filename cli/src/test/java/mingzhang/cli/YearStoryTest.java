package mingzhang.cli;

import static mingzhang.cli.Ran.mz;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import mingzhang.catalogue.Catalogue;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import mingzhang.year.Workbook;
import mingzhang.year.YearJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A department's year on its way through every room, as the clerk sees it; the chapters follow one another. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearStoryTest {
    private static final String PROFILE = "sichuan-accounts";
    private static final String SAMPLE = "lizhou-2020";
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final DepartmentYear YEAR = Samples.year(SAMPLE, CATALOGUE);

    /** The data folder, with a PostgreSQL of its own. */
    @TempDir
    private static Path data = Path.of("");

    @TempDir
    private static Path desk = Path.of("");

    @AfterEach
    void noServerIsLeftRunning() {
        assertThat(data.resolve("ledger/cluster/data/postmaster.pid")).doesNotExist();
    }

    @Test
    @Order(1)
    void theEmptyWorkbookIsNotAcceptedBeforeItIsFilled() {
        Path empty = desk.resolve("2020.xlsx");
        assertThat(mz("template", PROFILE, "--year", 2020, "--out", empty).status())
                .isZero();

        Ran ran = mz("import", empty, "--profile", PROFILE, "--data", data);
        assertThat(ran.status()).isEqualTo(Status.ERRORS);
        assertThat(ran.err()).contains("2020.xlsx，", "处需要改正");
        assertThat(data.resolve("ledger")).as("nothing to store, no server").doesNotExist();
    }

    @Test
    @Order(2)
    void theFilledWorkbookIsImportedOnceAndTheBadOnesBesideItAreNamed() throws IOException {
        Path torn = Files.writeString(desk.resolve("torn.xlsx"), "PK\3\4 torn");
        Path filled = Samples.copy(SAMPLE, desk);

        Ran first = mz("import", desk.resolve("missing.xlsx"), torn, filled, "--profile", PROFILE, "--data", data);
        assertThat(first.status()).isEqualTo(Status.FAILED);
        assertThat(first.err()).contains("没有工作簿“", "missing.xlsx", "● torn.xlsx：");
        assertThat(first.out()).isEqualTo("已导入：" + YEAR.department() + " 2020年\n");

        Ran again = mz("import", filled, "--profile", PROFILE, "--data", data);
        assertThat(again.status()).isZero();
        assertThat(again.out()).startsWith("内容相同，未变：").hasLineCount(1);
    }

    @Test
    @Order(3)
    void whatComesOutOfTheLedgerIsWhatWentIn() throws IOException {
        Path workbook = desk.resolve("exported.xlsx");
        Path json = desk.resolve("exported.json");
        assertThat(export(workbook).out()).startsWith("已导出：");
        assertThat(export(json).status()).isZero();

        assertThat(Workbook.read(workbook, CATALOGUE.profile(PROFILE).orElseThrow(), CATALOGUE)
                        .year())
                .contains(YEAR);
        assertThat(YearJson.read(Files.readString(json))).isEqualTo(YEAR);
        assertThat(mz("import", workbook, "--profile", PROFILE, "--data", data).out())
                .startsWith("内容相同，未变：");
    }

    @Test
    @Order(4)
    void whatThereIsNotIsRefusedInOneSentence() {
        Ran existing = export(desk.resolve("exported.json"));
        assertThat(existing.status()).isEqualTo(Status.FAILED);
        assertThat(existing.err()).contains("已经存在，没有覆盖").hasLineCount(1);

        Ran unknown =
                mz("export", "--department", "某某局", "--year", 2020, "--out", desk.resolve("x.json"), "--data", data);
        assertThat(unknown.status()).isEqualTo(Status.FAILED);
        assertThat(unknown.err())
                .contains("台账里没有“某某局”2020年的数据", "现有：" + YEAR.department())
                .hasLineCount(1);

        Ran otherYear = mz("publish", "--department", YEAR.department(), "--year", 2019, "--data", data, "--out", desk);
        assertThat(otherYear.status()).isEqualTo(Status.FAILED);
        assertThat(otherYear.err()).contains("2019年的数据").hasLineCount(1);
    }

    @Test
    @Order(5)
    void thePackageIsPublishedFromTheLedgerAndHoldsBeforeEveryCheck() throws IOException {
        Path site = desk.resolve("site");
        Ran published = mz(
                "publish",
                "--department",
                YEAR.department(),
                "--year",
                2020,
                "--data",
                data,
                "--out",
                site,
                "--day",
                "2021-09-30");
        assertThat(published.err()).isEmpty();
        assertThat(published.out()).contains("已发布：", "错误 0");

        Ran verified = mz("verify", site, "--data", data);
        assertThat(verified.status()).isZero();
        assertThat(verified.out()).contains("一致：" + site, "一致：台账留痕", "1 份数据与导入时的摘要相符");

        Ran audited = mz("audit", "--day", "2021-09-30", only(site).resolve("决算公开.docx"));
        assertThat(audited.status()).as(audited.out()).isZero();
    }

    @Test
    @Order(6)
    void aCorrectionBecomesANewVersion() throws IOException {
        Path corrected = desk.resolve("corrected.xlsx");
        try (OutputStream out = Files.newOutputStream(corrected)) {
            Workbook.write(renamed("组织部"), CATALOGUE.profile(PROFILE).orElseThrow(), CATALOGUE, out);
        }
        assertThat(mz("import", corrected, "--profile", PROFILE, "--data", data).out())
                .startsWith("新版本：")
                .contains("第 2 版");

        Path exported = desk.resolve("second.json");
        export(exported);
        assertThat(YearJson.read(Files.readString(exported))).isEqualTo(renamed("组织部"));
    }

    @Test
    @Order(7)
    void theLedgerTellsWhatItHoldsAndWhoBroughtIt() {
        assertThat(mz("ledger", "list", "--data", data).out())
                .contains("2020  " + YEAR.department(), "第 2 版", System.getProperty("user.name"))
                .hasLineCount(1);
        Ran trail = mz("ledger", "trail", "--data", data);
        assertThat(trail.status()).isZero();
        assertThat(trail.out()).contains("登记机构", "登记数据", "一致：台账留痕 3 条").hasLineCount(6);
    }

    @Test
    @Order(8)
    void aFigureChangedBehindTheLedgersBackIsFound() throws Exception {
        OwnDatabase.change(
                data, "ALTER TABLE cell DISABLE TRIGGER USER", "UPDATE cell SET amount_fen = 1 + amount_fen");

        Ran verified = mz("verify", "--data", data);
        assertThat(verified.status()).isEqualTo(Status.ERRORS);
        assertThat(verified.out()).contains("不一致：" + YEAR.department() + " 2020 年第 2 版的内容与导入时的摘要不符");

        Ran refused = export(desk.resolve("wrong.json"));
        assertThat(refused.status()).isEqualTo(Status.FAILED);
        assertThat(refused.err()).contains("与导入时的摘要不符").hasLineCount(1);
        assertThat(desk.resolve("wrong.json")).doesNotExist();
    }

    private static Ran export(Path file) {
        return mz("export", "--department", YEAR.department(), "--year", 2020, "--out", file, "--data", data);
    }

    private static Path only(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    /** The year with another short name on its cover. */
    private static DepartmentYear renamed(String shortName) {
        List<Sheet> sheets = YEAR.sheets().stream()
                .map(sheet -> sheet.name().equals("封面") ? renamed(sheet, shortName) : sheet)
                .toList();
        return new DepartmentYear(YEAR.profile(), YEAR.department(), YEAR.year(), sheets);
    }

    private static Sheet renamed(Sheet cover, String shortName) {
        return new Sheet(
                cover.name(),
                cover.rows().stream()
                        .map(row -> row.key().equals("部门简称") ? named(row, shortName) : row)
                        .toList());
    }

    private static Sheet.Row named(Sheet.Row row, String shortName) {
        SequencedMap<String, Value> values = new LinkedHashMap<>(row.values());
        values.put("内容", new Value.Words(shortName));
        return new Sheet.Row(row.key(), values);
    }
}
