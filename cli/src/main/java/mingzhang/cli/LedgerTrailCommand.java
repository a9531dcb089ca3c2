package mingzhang.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.store.TrailEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mz ledger trail}: who did what, and whether that account is whole. */
@Command(
        name = "trail",
        description = {"列出全部留痕，并核对留痕是否完整、数据是否与存入时相符。", ""},
        footer = {"", "示例：", "  mz ledger trail", "  mz ledger trail --contents", "", "退出码：0 完整；1 被改动过；2 命令没能完成。"})
final class LedgerTrailCommand implements Callable<Integer> {
    private static final int SHORT = 12;
    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("register-organisation", "登记机构"),
            Map.entry("rename-organisation", "机构更名"),
            Map.entry("succeed-organisation", "职责承接"),
            Map.entry("import-year", "登记数据"),
            Map.entry("register-project", "项目入库"),
            Map.entry("edit-budget", "编制预算"),
            Map.entry("freeze-budget", "提交预算"),
            Map.entry("pass-budget", "审批通过"),
            Map.entry("send-back-budget", "退回预算"),
            Map.entry("post-budget", "下达指标"),
            Map.entry("request-payment", "申请支付"),
            Map.entry("decide-payment", "审批支付"),
            Map.entry("import-file", "导入国库文件"),
            Map.entry("certify-accounts", "审定决算"),
            Map.entry("carry-forward", "结转下年"),
            Map.entry("import-history", "导入上年数"),
            Map.entry("record-event", "登记事项"),
            Map.entry("set-posts", "核定编制"),
            Map.entry("appoint", "任职"),
            Map.entry("end-appointment", "离任"),
            Map.entry("record-asset", "登记资产"),
            Map.entry("dispose-asset", "处置资产"),
            Map.entry("record-procurement", "登记采购"),
            Map.entry("describe-project", "项目年度信息"),
            Map.entry("cross-codes", "科目对照"),
            Map.entry("edit-performance", "填报绩效"),
            Map.entry("submit-performance", "上报绩效"),
            Map.entry("decide-performance", "审核绩效"),
            Map.entry("draw-recheck", "抽取复核"),
            Map.entry("add-evidence", "附佐证材料"),
            Map.entry("raise-issue", "提出整改问题"),
            Map.entry("mend-issue", "办理整改"),
            Map.entry("review-issue", "复核整改"),
            Map.entry("add-user", "建立用户"),
            Map.entry("grant-role", "授权"),
            Map.entry("revoke-role", "撤销授权"),
            Map.entry("disable-user", "停用用户"),
            Map.entry("change-password", "更改密码"),
            Map.entry("sign-in", "登录"),
            Map.entry("sign-in-refused", "登录被拒"),
            Map.entry("sign-out", "退出登录"));

    @Option(names = "--contents", description = "连同每一步之前和之后的内容一起列出。")
    private boolean contents;

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() {
        PrintWriter out = options.out();
        try (Ledger ledger = options.openExisting()) {
            ledger.trail().forEach(entry -> print(entry, ledger));
            return new TrailCheck(ledger, out).run();
        }
    }

    private void print(TrailEntry entry, Ledger ledger) {
        options.out().println(line(entry));
        if (contents) {
            print("此前", entry.before(), ledger);
            print("此后", entry.after(), ledger);
        }
    }

    private void print(String which, String hash, Ledger ledger) {
        ledger.trailContent(hash)
                .ifPresent(content ->
                        content.lines().forEach(line -> options.out().println("      " + which + "：" + line)));
    }

    private static String line(TrailEntry entry) {
        return entry.number() + "  " + LedgerListCommand.TIME.format(entry.at()) + "  " + entry.who()
                + (entry.origin().isEmpty() ? "" : "（" + entry.origin() + "）") + "  "
                + ACTIONS.getOrDefault(entry.action(), entry.action()) + "  " + entry.subject() + "  "
                + entry.hash().substring(0, SHORT);
    }
}
