package mingzhang.cli;

import mingzhang.ledger.Imported;
import mingzhang.year.DepartmentYear;

/** What an import did, in one line. */
final class ImportText {
    private ImportText() {}

    static String line(DepartmentYear year, Imported imported) {
        String what = year.department() + " " + year.year() + "年";
        return switch (imported.outcome()) {
            case FIRST -> "已导入：" + what;
            case NEW_VERSION -> "新版本：" + what + "，现为第 " + imported.version() + " 版，旧版保留";
            case UNCHANGED -> "内容相同，未变：" + what + "，仍是第 " + imported.version() + " 版";
        };
    }
}
