package mingzhang.ledger.performance;

import java.util.List;
import java.util.stream.Stream;
import mingzhang.ledger.store.Termed;

/** The forms of performance, each with its columns and whose it is to fill. */
public enum Form implements Termed {
    TARGETS("绩效目标", Desk.UNIT, "分值", "指标值", "计量单位", "指标性质", "指标说明", "指标值来源", "佐证来源", "评分标准"),
    MONITORING("绩效监控", Desk.UNIT, "完成值", "全年预计", "偏差原因", "改进措施", "完成可能性"),
    SELF("绩效自评", Desk.UNIT, "完成值", "得分", "偏差原因", "分档"),
    RECHECK("绩效复核", Desk.FINANCE, "得分", "意见"),
    OPINION("第三方评价", Desk.EVALUATOR, "得分", "意见");

    static final String POINTS = "分值";
    static final String TARGET = "指标值";
    static final String ACHIEVED = "完成值";
    static final String SCORE = "得分";
    static final String CAUSE = "偏差原因";
    static final String OPINION_WORDS = "意见";
    static final String EXPECTED = "全年预计";
    static final List<String> NUMBERS = List.of(POINTS, SCORE);

    /** Whose hand fills a form. */
    public enum Desk {
        /** The department or the unit that carries a project out. */
        UNIT,
        /** The finance bureau. */
        FINANCE,
        /** A third party. */
        EVALUATOR
    }

    private final String term;
    private final Desk desk;
    private final List<String> columns;

    Form(String term, Desk desk, String... columns) {
        this.term = term;
        this.desk = desk;
        this.columns = List.of(columns);
    }

    @Override
    public String term() {
        return term;
    }

    /** Who fills it. */
    public Desk desk() {
        return desk;
    }

    /** The names of its columns. */
    public List<String> columns() {
        return columns;
    }

    /** The terms of a desk's forms. */
    public static Stream<String> of(Desk desk) {
        return Stream.of(values()).filter(form -> form.desk == desk).map(Form::term);
    }

    /** What it is about: a self-evaluation about targets, a second look about a self-evaluation; itself where it is about none. */
    Form about() {
        return switch (this) {
            case TARGETS -> TARGETS;
            case MONITORING, SELF -> TARGETS;
            case RECHECK, OPINION -> SELF;
        };
    }
}
