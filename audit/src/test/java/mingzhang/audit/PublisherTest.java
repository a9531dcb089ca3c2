package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherTest {
    @ParameterizedTest
    @CsvSource({
        "某县财政局2024年度部门决算, 某县财政局",
        "2020年度新区组织部预算执行情况自评报告, 新区组织部",
        "关于某市交通运输局（本级）2021年部门预算的说明, 某市交通运输局",
        "某市某区2026年区级部门预算|预算主管部门：某市某区司法局, 某市某区司法局",
        "2023年部门决算公开|目录|填报单位：某县水利局（公章）, 某县水利局",
        "第一部分 部门概况|某县人民法院主要职能|负责审判。, 某县人民法院",
        "第一部分 部门概况|本部门主要职能|根据编制部门：有关规定, ''",
        "收入支出情况|2020年收入12万元。, ''",
    })
    void theDocumentNamesItsDepartment(String lines, String department) {
        assertThat(Publisher.of(Pages.text(lines.replace('|', '\n') + "\n"))).isEqualTo(department);
    }
}
