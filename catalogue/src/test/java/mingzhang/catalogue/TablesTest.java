package mingzhang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mingzhang.catalogue.OfficialTable.Bound;
import mingzhang.catalogue.OfficialTable.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    @TempDir
    Path extra;

    @Test
    void aProvinceAddsATableAsAFile() throws IOException {
        write("""
                培训费表
                  named    会议费培训费支出表
                  rows     合计=1:合计|总计
                  columns  培训=培训费+决算数
                  items    合计.培训=培训费
                  told     培训费支出
                  source   某省公开样式
                """);
        OfficialTable table = Catalogue.load(extra).tables().getLast();
        assertThat(table.named()).containsExactly("会议费培训费支出表");
        assertThat(table.row("合计")).isEqualTo(new Label("合计", 1, List.of("合计", "总计")));
        assertThat(table.column("培训").words()).containsExactly("培训费+决算数");
        assertThat(table.column("别的").words()).containsExactly("别的");
        assertThat(table.items()).containsExactly(new Bound("培训费表.合计.培训", "培训费"));
    }

    @Test
    void mistakesAreNamed() throws IOException {
        write("""
                收入表
                  named    收入表
                  items    合计=没有的项目
                  source   某省公开样式
                """);
        assertThatThrownBy(() -> Catalogue.load(extra))
                .hasMessageContaining("表“收入表”重复")
                .hasMessageContaining("合计=没有的项目");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(extra.resolve("tables"));
        Files.writeString(extra.resolve("tables/more.txt"), text);
    }
}
