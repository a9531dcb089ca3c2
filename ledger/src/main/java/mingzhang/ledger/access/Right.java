package mingzhang.ledger.access;

import java.util.List;
import java.util.stream.Stream;
import mingzhang.ledger.budget.Desk;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.performance.Form;
import mingzhang.ledger.performance.IssueStep;
import mingzhang.ledger.store.Termed;
import mingzhang.ledger.store.Trail.Action;
import org.jspecify.annotations.Nullable;

/** What somebody may do: reading, or writing that leaves these entries in the trail and no others. */
public enum Right implements Termed {
    READ("查看账务"),
    READ_TRAIL("查看留痕"),
    READ_ROSTER("查看花名册"),
    MANAGE_STAFF("管理人员编制", Action.SET_POSTS, Action.APPOINT, Action.END_APPOINTMENT),
    MANAGE_ASSETS("管理资产", Action.RECORD_ASSET, Action.DISPOSE_ASSET),
    MANAGE_PROCUREMENT("管理政府采购", Action.RECORD_PROCUREMENT),
    REGISTER_PROJECT("项目入库", Action.REGISTER_PROJECT, Action.DESCRIBE_PROJECT),
    CROSS_CODES("登记科目对照", Action.CROSS_CODES),
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
    ENTER_PERFORMANCE("填报绩效", Action.EDIT_PERFORMANCE, Action.ADD_EVIDENCE),
    SUBMIT_PERFORMANCE("上报绩效", Action.SUBMIT_PERFORMANCE),
    REVIEW_PERFORMANCE(
            "审核绩效", Action.DECIDE_PERFORMANCE, Action.DRAW_RECHECK, Action.EDIT_PERFORMANCE, Action.SUBMIT_PERFORMANCE),
    GIVE_OPINION("提出评价意见", Action.EDIT_PERFORMANCE, Action.SUBMIT_PERFORMANCE),
    RAISE_ISSUE("提出整改问题", Action.RAISE_ISSUE),
    MEND_ISSUE("办理整改", Action.MEND_ISSUE, Action.ADD_EVIDENCE),
    REVIEW_ISSUE("复核整改", Action.REVIEW_ISSUE),
    MANAGE_ORGANISATIONS("管理机构", Action.REGISTER_ORGANISATION, Action.RENAME_ORGANISATION, Action.SUCCEED_ORGANISATION),
    MANAGE_USERS(
            "管理用户",
            Action.ADD_USER,
            Action.GRANT_ROLE,
            Action.REVOKE_ROLE,
            Action.DISABLE_USER,
            Action.CHANGE_PASSWORD);

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

    /** Whether it opens the roster, which holds personal data. */
    boolean opensRoster() {
        return this == READ_ROSTER || this == MANAGE_STAFF;
    }

    /** Whether it opens the users: for all organisations or not at all, or else a part could give itself what is another's. */
    boolean opensUsers() {
        return this == MANAGE_USERS;
    }

    private boolean edits() {
        return actions.contains(Action.EDIT_BUDGET) || actions.contains(Action.PASS_BUDGET);
    }

    /**
     * What the database lets it write: entries of the trail, the rounds of a budget that its desk edits, and its forms of
     * performance or steps of rectification.
     */
    List<String> words() {
        Stream<String> rounds = Stream.of(Round.values())
                .filter(round -> edits() && (desk == null || desk == round.editor()))
                .map(Round::term);
        return Stream.of(actions.stream().map(Action::text), rounds, kinds())
                .flatMap(words -> words)
                .toList();
    }

    private Stream<String> kinds() {
        return switch (this) {
            case ENTER_PERFORMANCE, SUBMIT_PERFORMANCE -> Form.of(Form.Desk.UNIT);
            case REVIEW_PERFORMANCE -> Form.of(Form.Desk.FINANCE);
            case GIVE_OPINION -> Form.of(Form.Desk.EVALUATOR);
            case MEND_ISSUE -> IssueStep.Kind.mending();
            case REVIEW_ISSUE -> Stream.of(IssueStep.Kind.REVIEW.term());
            default -> Stream.empty();
        };
    }
}
