package mingzhang.ledger.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.SampleYears;
import mingzhang.ledger.organisation.Organisation.Kind;
import mingzhang.ledger.organisation.Organisation.Particulars;
import mingzhang.ledger.organisation.Organisation.Succession;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.TestDatabase;
import mingzhang.ledger.store.TrailEntry;
import mingzhang.ledger.store.TrailVerdict;
import mingzhang.year.DepartmentYear;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganisationTest {
    private static final Instant WHEN = Instant.parse("2025-03-03T00:00:00Z");
    private static final LocalDate OLD = LocalDate.of(2010, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2019, 1, 10);

    private TestDatabase database;
    private Ledger ledger;

    @BeforeEach
    void open() {
        database = new TestDatabase();
        ledger = Ledger.open(database.database());
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    private static Organisation department(String name, String code) {
        return new Organisation(name, new Particulars(code, 1, Kind.ADMINISTRATIVE, "510700", null), OLD);
    }

    @Test
    void isFoundFromItsFirstDayOn() {
        Organisation office = department("甲市国土资源局", "305");
        ledger.register(office, "管理员", WHEN);

        assertThat(ledger.organisation("甲市国土资源局", OLD)).contains(office);
        assertThat(ledger.organisation("甲市国土资源局", OLD.minusDays(1))).isEmpty();
        assertThat(ledger.organisations(OLD)).containsExactly(office);
    }

    @Test
    void unitsBelowNameTheUnitAbove() {
        ledger.register(department("甲市水利局", "301"), "管理员", WHEN);
        Organisation school =
                new Organisation("甲市水利学校", new Particulars("301001", 2, Kind.PUBLIC_INSTITUTION, "510700", "301"), OLD);
        ledger.register(school, "管理员", WHEN);

        assertThat(ledger.organisation("甲市水利学校", REFORM)).contains(school);
        refused(
                "上级单位代码 999 在 2010-01-01 尚未登记，请先登记上级单位。",
                () -> ledger.register(
                        new Organisation("甲", new Particulars("999001", 2, Kind.ADMINISTRATIVE, "510700", "999"), OLD),
                        "管理员",
                        WHEN));
        refused(
                "二级、三级单位须有上级单位，一级单位没有上级，单位也不能是自己的上级。",
                () -> ledger.register(
                        new Organisation("甲", new Particulars("302001", 2, Kind.ADMINISTRATIVE, "510700", null), OLD),
                        "管理员",
                        WHEN));
    }

    @Test
    void namesAndCodesAreTakenOnceADay() {
        ledger.register(department("甲市水利局", "301"), "管理员", WHEN);
        refused("这段日期内已有同名单位。", () -> ledger.register(department("甲市水利局", "302"), "管理员", WHEN));
        refused("这段日期内该单位代码已被使用。", () -> ledger.register(department("甲市林业局", "301"), "管理员", WHEN));
        refused(
                "行政区划代码应为 6、9 或 12 位数字。",
                () -> ledger.register(
                        new Organisation("乙", new Particulars("303", 1, Kind.ADMINISTRATIVE, "51", null), OLD),
                        "管理员",
                        WHEN));
    }

    @Test
    void aNewNameKeepsTheYearsOfTheOldOne() {
        ledger.register(department("甲市国土资源局", "305"), "管理员", WHEN);
        DepartmentYear year = SampleYears.realistic("甲市国土资源局", 2018, 1L);
        ledger.importYear(year, "经办", WHEN);
        ledger.rename("甲市国土资源局", "甲市自然资源局", REFORM, "管理员", WHEN);
        ledger.importYear(SampleYears.realistic("甲市自然资源局", 2019, 1L), "经办", WHEN);

        assertThat(ledger.organisation("甲市国土资源局", REFORM.minusDays(1)))
                .hasValueSatisfying(old -> assertThat(old.validUntil()).isEqualTo(REFORM.minusDays(1)));
        assertThat(ledger.organisation("甲市国土资源局", REFORM)).isEmpty();
        assertThat(ledger.organisation("甲市自然资源局", REFORM))
                .contains(
                        new Organisation("甲市自然资源局", department("甲市自然资源局", "305").particulars(), REFORM, null));
        assertThat(ledger.year("甲市自然资源局", 2018)).contains(year);
        assertThat(ledger.year("甲市国土资源局", 2019))
                .hasValueSatisfying(later -> assertThat(later.department()).isEqualTo("甲市自然资源局"));
        refused("账中没有在 2019-01-09 名为“无此局”的单位，请核对名称，或先登记。", () -> ledger.rename("无此局", "新局", REFORM, "管理员", WHEN));
    }

    @Test
    void anImportNotesANameThatLaterGetsItsParticulars() {
        DepartmentYear year = SampleYears.realistic("甲市体育局", 2020, 1L);
        ledger.importYear(year, "经办", WHEN);
        assertThat(ledger.organisations(LocalDate.of(2020, 1, 1)))
                .containsExactly(new Organisation("甲市体育局", Optional.empty(), LocalDate.of(2020, 1, 1), null));

        Organisation registered = department("甲市体育局", "412");
        ledger.register(registered, "管理员", WHEN);
        assertThat(ledger.organisations(LocalDate.of(2020, 1, 1))).containsExactly(registered);
        assertThat(ledger.year("甲市体育局", 2020)).contains(year);
        assertThat(ledger.verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
    }

    @Test
    void aPredecessorEndsTheDayBeforeAndOneThatWasDividedGoesOn() {
        ledger.register(department("甲市旅游局", "501"), "管理员", WHEN);
        ledger.register(department("甲市文化局", "502"), "管理员", WHEN);
        ledger.succeed("甲市旅游局", "甲市文化局", Succession.MERGER, REFORM, "甲市机构改革方案", "管理员", WHEN);
        assertThat(ledger.organisations(REFORM)).extracting(Organisation::name).containsExactly("甲市文化局");
        refused("单位不能承接自己。", () -> ledger.succeed("甲市文化局", "甲市文化局", Succession.DIVISION, REFORM, "方案", "管理员", WHEN));
        refused("机构调整须写明依据的文件。", () -> {
            ledger.register(department("甲市文物局", "503"), "管理员", WHEN);
            ledger.succeed("甲市文化局", "甲市文物局", Succession.DIVISION, REFORM, "", "管理员", WHEN);
        });
        ledger.succeed("甲市文化局", "甲市文物局", Succession.DIVISION, REFORM, "方案", "管理员", WHEN);
        assertThat(ledger.organisations(REFORM)).extracting(Organisation::name).containsExactly("甲市文化局", "甲市文物局");
        assertThat(ledger.trail().getLast())
                .extracting(TrailEntry::action, TrailEntry::subject)
                .containsExactly("succeed-organisation", "甲市文化局 → 甲市文物局：分立，2019-01-10，方案");
    }

    private static void refused(String sentence, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(LedgerException.Refused.class).hasMessage(sentence);
    }
}
