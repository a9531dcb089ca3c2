package mingzhang.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.StoredYear;
import mingzhang.year.DepartmentYear;

/** Finds a department's year in the ledger, or says what there is instead. */
final class StoredYears {
    private static final int NAMED = 5;

    private StoredYears() {}

    static DepartmentYear find(Ledger ledger, String department, int year, Optional<String> profile) {
        Optional<DepartmentYear> found =
                profile.isPresent() ? ledger.year(department, year, profile.get()) : ledger.year(department, year);
        return found.orElseThrow(() -> new Refusal("台账里没有“" + department + "”" + year + "年"
                + profile.map(id -> "样式 " + id + " ").orElse("") + "的数据，" + present(ledger.list()) + "。"));
    }

    private static String present(List<StoredYear> all) {
        return all.isEmpty()
                ? "台账还是空的：先用 mz import 导入工作簿"
                : "现有：" + all.stream().limit(NAMED).map(StoredYears::named).collect(Collectors.joining("、"))
                        + (all.size() > NAMED ? "等 " + all.size() + " 份" : "");
    }

    private static String named(StoredYear stored) {
        return stored.department() + " " + stored.fiscalYear() + "年（" + stored.profile() + "）";
    }
}
