package mingzhang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import mingzhang.catalogue.Formula.Expression.Constant;
import mingzhang.catalogue.Formula.Expression.ItemFigure;
import mingzhang.catalogue.Formula.Expression.Product;
import mingzhang.catalogue.Formula.Expression.Quotient;
import mingzhang.catalogue.Formula.Expression.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaParserTest {
    private static ItemFigure item(String name) {
        return new ItemFigure(name, "", false);
    }

    private static Formula.Expression right(String text) {
        return Formula.parse("某项 = " + text).right();
    }

    @Test
    void readsASumWithOptionalAndSubtractedTerms() {
        Formula formula = Formula.parse("年末 = 年初 + 结余? - 支出");
        assertThat(formula.left()).isEqualTo(item("年末"));
        assertThat(formula.relation()).isEqualTo(Formula.Relation.EQUAL);
        assertThat(formula.right())
                .isEqualTo(new Sum(List.of(item("年初"), new ItemFigure("结余", "", true), item("支出")), List.of(1, 1, -1)));
        assertThat(formula.text()).isEqualTo("年末 = 年初 + 结余? - 支出");
    }

    @Test
    void readsMeasuresAndRelations() {
        assertThat(Formula.parse("三公经费 <= 三公经费[预算数]?").right()).isEqualTo(new ItemFigure("三公经费", "预算数", true));
        assertThat(Formula.parse("甲 <= 乙").relation()).isEqualTo(Formula.Relation.AT_MOST);
        assertThat(Formula.parse("甲==乙").relation()).isEqualTo(Formula.Relation.SAME);
    }

    @Test
    void productsBindCloserThanSums() {
        assertThat(right("甲 + 乙 * 0.13 / 丙"))
                .isEqualTo(new Sum(
                        List.of(
                                item("甲"),
                                new Quotient(new Product(item("乙"), new Constant(new BigDecimal("0.13"))), item("丙"))),
                        List.of(1, 1)));
        assertThat(right("(甲 + 乙) * 丙"))
                .isEqualTo(new Product(new Sum(List.of(item("甲"), item("乙")), List.of(1, 1)), item("丙")));
        assertThat(right("-甲")).isEqualTo(new Sum(List.of(item("甲")), List.of(-1)));
    }

    @Test
    void namesKeepFullWidthSigns() {
        assertThat(right("因公出国（境）费+单价100万元（含）以上设备（不含车辆）").items())
                .containsExactly(item("因公出国（境）费"), item("单价100万元（含）以上设备（不含车辆）"));
        assertThat(right("“甲-乙 (丙)” + “三公”经费").items()).containsExactly(item("甲-乙 (丙)"), item("“三公”经费"));
    }

    @ParameterizedTest
    @CsvSource({
        "甲 + 乙, 没有写完",
        "甲 = , 没有写完",
        "甲 = 乙 丙, “丙”之前缺少运算符",
        "甲 = (乙 + 丙, 缺少“)”",
        "甲 = 乙[丙, 缺少“]”",
        "甲 = + 乙, “+”处应当是名称或数",
        "甲 + 乙 ? 丙, “丙”处应当是",
        "甲 < 乙, 读不懂"
    })
    void saysWhatIsWrong(String text, String what) {
        assertThatThrownBy(() -> Formula.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.strip())
                .hasMessageContaining(what);
    }
}
