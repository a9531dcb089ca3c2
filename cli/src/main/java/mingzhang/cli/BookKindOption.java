package mingzhang.cli;

import mingzhang.ledger.resource.BookKind;
import mingzhang.ledger.store.Termed;
import picocli.CommandLine.Option;

/** Which workbook a command means. */
final class BookKindOption {
    @Option(names = "--kind", required = true, paramLabel = "种类", description = "人员、资产、采购 或 项目。")
    private String kind = "";

    BookKind known() {
        return Termed.find(BookKind.class, kind)
                .orElseThrow(() -> new Refusal("--kind 应为 " + Termed.all(BookKind.class) + " 之一。"));
    }
}
