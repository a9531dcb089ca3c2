package mingzhang.ledger.access;

import java.util.List;
import java.util.stream.Stream;
import mingzhang.ledger.budget.Desk;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.store.Termed;
import mingzhang.ledger.store.Trail.Action;
import org.jspecify.annotations.Nullable;

/** What somebody may do: reading, or writing that leaves these entries in the trail and no others. */
public enum Right implements Termed {
    READ("查看账务"),
    READ_TRAIL("查看留痕"),
    REGISTER_PROJECT("项目入库", Action.REGISTER_PROJECT),
    EDIT_BUDGET("编制预算", Desk.DEPARTMENT, Action.EDIT_BUDGET),
    SUBMIT_BUDGET("上报预算", Action.FREEZE_BUDGET),
    EDIT_CEILING("编制控制数", Desk.FINANCE, Action.EDIT_BUDGET),
    DECIDE_BUDGET("审批预算", Action.FREEZE_BUDGET, Action.PASS_BUDGET, Action.SEND_BACK_BUDGET, Action.POST_BUDGET),
    ADJUST_BUDGET("调整预算", Action.POST_BUDGET),
    REQUEST_PAYMENT("申请支付", Action.REQUEST_PAYMENT),
    DECIDE_PAYMENT("审批支付", Action.DECIDE_PAYMENT),
    IMPORT_FILES("导入国库文件", Action.IMPORT_FILE),
    CERTIFY_ACCOUNTS("审定决算", Action.CERTIFY_ACCOUNTS, Action.CARRY_FORWARD, Action.IMPORT_HISTORY, Action.IMPORT_YEAR),
    RECORD_EVENT("登记事项", Action.RECORD_EVENT),
    MANAGE_ORGANISATIONS("管理机构", Action.REGISTER_ORGANISATION, Action.RENAME_ORGANISATION, Action.SUCCEED_ORGANISATION);

    private final String term;
    private final @Nullable Desk desk;
    private final List<Action> actions;

    Right(String term, Action... actions) {
        this(term, null, actions);
    }

    Right(String term, @Nullable Desk desk, Action... actions) {
        this.term = term;
        this.desk = desk;
        this.actions = List.of(actions);
    }

    @Override
    public String term() {
        return term;
    }

    /** Whether it lets anything be written. */
    boolean writes() {
        return !actions.isEmpty();
    }

    private boolean edits() {
        return actions.contains(Action.EDIT_BUDGET) || actions.contains(Action.PASS_BUDGET);
    }

    /** What the database lets it write: entries of the trail, and the rounds of a budget that its desk edits. */
    List<String> words() {
        return Stream.concat(
                        actions.stream().map(Action::text),
                        Stream.of(Round.values())
                                .filter(round -> edits() && (desk == null || desk == round.editor()))
                                .map(Round::term))
                .toList();
    }
}
