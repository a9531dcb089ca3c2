package mingzhang.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mingzhang.catalogue.Catalogue;
import mingzhang.publish.Verification;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir
    private Path folder = Path.of("");

    /** The package is published on 2021-09-06. */
    @ParameterizedTest
    @CsvSource({
        "final-accounts, 2021-08-20, 按期公开, 2021-09-09",
        "final-accounts, 2021-08-17, 按期公开, 2021-09-06",
        "final-accounts, 2021-08-16, 逾期 1 天, 2021-09-05",
        "budget, 2020-02-20, 逾期 544 天, 2020-03-11",
        "final-accounts, 2021-09-07, 早于批复, 2021-09-27",
        "final-accounts, '', 未注明批复日期, ''",
        "overall-evaluation, 2021-08-20, 无单独期限, ''"
    })
    void theTermIsTwentyDaysFromTheApproval(String kind, String approved, String word, String due) throws IOException {
        Path made = Packages.accounts(folder, "某局", 2020, 5);
        Standing standing = Standing.of(Verification.verify(made).publication(), kind, approved, CATALOGUE);

        assertThat(standing.word()).isEqualTo(word);
        assertThat(standing.due().map(Object::toString).orElse("")).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "四川省, 四川省, 省级",
        "四川省广元市, 四川省, 市级",
        "四川省广元市利州区, 四川省, 县级",
        "四川省凉山彝族自治州, 四川省, 市级",
        "四川省阿坝藏族羌族自治州汶川县, 四川省, 县级",
        "内蒙古自治区鄂尔多斯市准格尔旗, 内蒙古自治区, 县级",
        "广西壮族自治区, 广西壮族自治区, 省级",
        "北京市, 北京市, 省级",
        "上海市浦东新区, 上海市, 其他",
        "重庆市渝中区, 重庆市, 县级",
        "甘肃省兰州新区, 甘肃省, 其他",
        "利州区, 利州区, 其他",
        "'', 地区未注明, 其他"
    })
    void aRegionIsToldByItsName(String name, String province, String level) {
        Region region = Region.of(name);

        assertThat(region.province()).isEqualTo(province);
        assertThat(region.level()).isEqualTo(level);
    }
}
