package mingzhang.ledger.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mingzhang.ledger.County.CATALOGUE;
import static mingzhang.ledger.County.YEAR;
import static mingzhang.ledger.County.ceiling;
import static mingzhang.ledger.County.cell;
import static mingzhang.ledger.County.office;
import static mingzhang.ledger.County.wages;
import static mingzhang.ledger.County.works;
import static mingzhang.ledger.County.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingzhang.figures.Money;
import mingzhang.ledger.County;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.payment.ImportReport.Outcome;
import mingzhang.ledger.store.LedgerException;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.util.PSQLException;

class PaymentTest {
    private static final String HEADER = "支付凭证号,支付日期,预算单位编码,支出类型,项目代码,功能分类科目,部门经济科目,政府经济科目,资金性质,金额（元）,用途,支付申请号,原凭证号\n";

    @TempDir
    Path folder;

    private County county;
    private Payments payments;

    @BeforeEach
    void open() {
        county = new County();
        payments = county.ledger().payments(CATALOGUE);
        county.approve(
                "301",
                List.of(
                        cell(wages("301"), "900000", 0),
                        cell(office("301"), "50000", 0),
                        cell(works("301", "P301-01"), "400000", 0)),
                List.of(
                        cell(ceiling("301", Nature.BASIC), "950000", 0),
                        cell(ceiling("301", Nature.PROJECT), "400000", 0)));
    }

    @AfterEach
    void close() {
        county.close();
    }

    private static String row(String voucher, String day, String economy, String amount, String... rest) {
        String request = rest.length > 0 ? rest[0] : "";
        String original = rest.length > 1 ? rest[1] : "";
        String government = economy.equals("30101") ? "50101" : "50201";
        return String.join(
                        ",",
                        voucher,
                        day,
                        "301",
                        "基本支出",
                        "",
                        "2130301",
                        economy,
                        government,
                        "一般公共预算",
                        amount,
                        "办公",
                        request,
                        original)
                + "\n";
    }

    private Path csv(String name, Charset charset, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + String.join("", rows), charset);
    }

    private ImportReport take(Path file) {
        return payments.importFile(file, FileKind.PAYMENTS, YEAR, county.by("国库"));
    }

    private Money paid() {
        return payments.balances("301", YEAR).stream().map(LineBalance::paid).reduce(Money.ZERO, Money::plus);
    }

    @Test
    void aFileGoesInOnceInEitherEncoding() throws IOException {
        Path file = csv("一月.csv", UTF_8, row("A1", "2024-01-05", "30101", "75000.50"));
        assertThat(take(file))
                .extracting(ImportReport::outcome, ImportReport::good)
                .containsExactly(Outcome.FIRST, 1);
        assertThat(take(file).outcome()).isEqualTo(Outcome.UNCHANGED);
        Path other = csv("二月.csv", Charset.forName("GB18030"), row("A2", "2024/2/5", "30101", "\"75,000.00\""));
        assertThat(take(other))
                .extracting(ImportReport::good, ImportReport::bad)
                .containsExactly(1, 0);
        assertThat(paid()).isEqualTo(yuan("150000.50"));
        List<Month> months = payments.progress("301", YEAR);
        assertThat(months.get(1)).isEqualTo(new Month(2, yuan("1350000"), yuan("75000"), yuan("150000.50")));
    }

    @Test
    void aWorkbookIsReadAsItStoresItsNumbersAndDays() throws IOException {
        Path file = folder.resolve("三月.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet();
            fill(sheet.createRow(0), HEADER.strip().split(","));
            XSSFRow row = sheet.createRow(2);
            fill(row, row("A3", "", "30201", "").strip().split(",", -1));
            row.getCell(1).setCellValue(java.time.LocalDate.of(2024, 3, 5));
            row.getCell(9).setCellValue(1234.56);
            book.write(out);
        }
        assertThat(take(file)).extracting(ImportReport::good, ImportReport::bad).containsExactly(1, 0);
        assertThat(paid()).isEqualTo(yuan("1234.56"));
    }

    private static void fill(XSSFRow row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    @Test
    void eachBadRowIsSetAsideWithItsReasonAndCanBeMendedAndImportedAgain() throws IOException {
        Path file = csv(
                "四月.csv",
                UTF_8,
                row("B1", "2024-04-01", "30201", "30000"),
                row("B2", "2024-04-01", "30201", "30000"),
                row("B3", "2023-12-31", "30201", "1"),
                row("B4", "2024-04-01", "30201", "1.234"),
                row("B1", "2024-04-01", "30201", "1"),
                row("B5", "2024-04-01", "30290", "1"),
                row("B6", "2024-04-01", "30201", "-10"),
                row("B7", "2024-04-01", "30201", "-10", "", "无此号"),
                row("B8", "2024-04-01", "30201", "-10000", "", "B1"),
                row("B9", "2024-04-01", "30201", "10", "Q1"),
                row("C1", "2024-04-01", "30202", "10"),
                row("C2", "2024-04-01", "30201", "28000"));
        ImportReport report = take(file);
        assertThat(report).extracting(ImportReport::good, ImportReport::bad).containsExactly(3, 9);
        assertThat(payments.refusals(report.file()))
                .extracting(Refusal::row, Refusal::reason)
                .containsExactly(
                        tuple(3, "超过可用额度：支付 30,000.00元，指标只余 20,000.00元"),
                        tuple(4, "日期 2023-12-31 不在 2024 年度之内"),
                        tuple(5, "金额“1.234”多于两位小数"),
                        tuple(6, "凭证号 B1 重复"),
                        tuple(7, "2024 年的部门预算支出经济分类（款）中没有 30290"),
                        tuple(8, "金额为负而没有注明冲销凭证号"),
                        tuple(9, "被冲销的凭证 无此号 不在账中"),
                        tuple(11, "支付申请 Q1 没有批准"),
                        tuple(12, "没有这一预算指标：301 一般公共预算 基本支出 2130301/30202/50201"));
        assertThat(paid()).isEqualTo(yuan("48000"));

        StringWriter mend = new StringWriter();
        payments.writeRefusals(report.file(), mend);
        Path mended = Files.writeString(
                folder.resolve("四月改.csv"),
                mend.toString()
                        .lines()
                        .filter(l -> l.startsWith("支付凭证号") || l.startsWith("B4"))
                        .map(l -> l.replace(",1.234,", ",1.23,"))
                        .reduce("", (a, b) -> a + b + "\n"));
        assertThat(take(mended))
                .extracting(ImportReport::good, ImportReport::bad)
                .containsExactly(1, 0);
        assertThat(paid()).isEqualTo(yuan("48001.23"));
    }

    @Test
    void anImportThatBreaksOffGoesOnWhereItStopped() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            rows.add(row("D" + i, "2024-05-06", "30201", i == 13 ? "60000" : "100"));
        }
        Path file = csv("五月.csv", UTF_8, rows.toArray(String[]::new));
        assertThatThrownBy(() -> {
                    county.database().run("""
                            CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                            IF NEW.part = 3 THEN RAISE EXCEPTION 'killed'; END IF; RETURN NEW; END $$;
                            CREATE TRIGGER break_off BEFORE INSERT ON import_part FOR EACH ROW EXECUTE FUNCTION break_off()""");
                    payments.importFile(file, FileKind.PAYMENTS, YEAR, 10, county.by("国库"));
                })
                .isInstanceOf(LedgerException.class);
        assertThat(paid()).isEqualTo(yuan("1900"));
        try {
            county.database().run("DROP TRIGGER break_off ON import_part");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(payments.importFile(file, FileKind.PAYMENTS, YEAR, 7, county.by("国库")))
                .satisfies(report -> assertThat(List.of(report.outcome(), report.good(), report.bad()))
                        .isEqualTo(List.of(Outcome.RESUMED, 24, 1)));
        assertThat(paid()).isEqualTo(yuan("2400"));
    }

    @Test
    void aRequestIsApprovedByAnotherBeforeItIsPaid() throws IOException {
        payments.request(
                new PaymentRequest("Q-1", office("301"), yuan("40000"), PaymentRequest.Kind.BEFORE, "采购办公用品"),
                county.by("经办"));
        assertThatThrownBy(() -> payments.decide("Q-1", true, "", county.by("经办")))
                .hasMessage("申请人不能审批自己的支付申请。");
        payments.decide("Q-1", true, "", county.by("负责人"));
        assertThatThrownBy(() -> payments.request(
                        new PaymentRequest("Q-2", office("301"), yuan("10000.01"), PaymentRequest.Kind.AFTER, "差旅报销"),
                        county.by("经办")))
                .hasMessage("支付申请 Q-2 超过可用额度：申请 10,000.01元，指标可申请的只余 10,000.00元。");
        ImportReport report = take(csv(
                "六月.csv",
                UTF_8,
                row("E1", "2024-06-06", "30201", "30000", "Q-1"),
                row("E2", "2024-06-06", "30201", "10001", "Q-1")));
        assertThat(payments.refusals(report.file()))
                .extracting(Refusal::reason)
                .containsExactly("超过支付申请 Q-1 批准的余额 10,000.00元");
        assertThat(payments.requests("301", YEAR))
                .singleElement()
                .satisfies(state -> assertThat(state.paid()).isEqualTo(yuan("30000")));
    }

    @Test
    void theDatabaseItselfPaysNothingBeyondAQuota() {
        String insert =
                "INSERT INTO payment (line, organisation, fiscal_year, voucher, paid_on, amount_fen, purpose) SELECT l.id,"
                        + " l.organisation, 2024, 'X', '2024-03-01', 5000001, '' FROM budget_line l WHERE"
                        + " l.department_economy = '30201'";
        assertThatThrownBy(() -> county.database().run(insert))
                .isInstanceOf(PSQLException.class)
                .hasMessageContaining("payment_within_quota");
    }

    @Test
    void aFileWithoutItsColumnsOrWithNothingInItIsRefusedByName() throws IOException {
        Path none = Files.writeString(folder.resolve("空.csv"), "");
        assertThatThrownBy(() -> take(none)).hasMessage("空.csv 是空的。");
        Path poor = Files.writeString(folder.resolve("缺列.csv"), "凭证号,金额\nA,1\n");
        assertThatThrownBy(() -> take(poor)).hasMessageContaining("缺少“日期”“单位代码”");
    }
}
