package mingzhang.audit;

import mingzhang.audit.Report.Severity;
import mingzhang.figures.Unit;

/** 决算数为789.05，: an amount in a sentence whose unit was forgotten. */
final class MissingUnitCheck implements ReviewCheck {
    private static final int BEFORE = 12;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (Mention mention : reviewed.context().mentions.all()) {
            boolean without = !mention.inTable()
                    && mention.row().isEmpty()
                    && mention.figure().unit().equals(Unit.TEN_THOUSAND_YUAN)
                    && mention.figure().printed().matches("[\\d,.－−-]+");
            if (without && mention.before().matches("(?s).*[数额费出入]为\\s*$")) {
                int from = Math.max(0, mention.place().start() - BEFORE);
                int line = reviewed.document()
                                .text()
                                .lastIndexOf('\n', mention.place().start() - 1)
                        + 1;
                int back = mention.place().start() - Math.max(from, line);
                int length = mention.place().end() - mention.place().start();
                remarks.add(
                        "unit",
                        Severity.WARNING,
                        "金额" + mention.figure().printed() + "没有写单位。",
                        mention.place().within(-back, length));
            }
        }
    }
}
