package mingzhang.ledger.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.catalogue.ScoringFrame;
import mingzhang.ledger.performance.FormSheets.Told;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/** What workbooks have of a score outside of the list of indicators. */
final class Conclusions {
    private Conclusions() {}

    /** What a form has outside of its list: points, scores and reasons at paths of their own. */
    static void fill(Catalogue catalogue, Profile profile, Told department, SequencedMap<String, Sheet> sheets) {
        for (ScoringFrame frame : catalogue.evaluation().framesOf(profile.id())) {
            for (ScoringFrame.Line line : frame.lines()) {
                if (department.lines().stream().anyMatch(row -> row.path().equals(line.path()))) {
                    set(sheets, line.points(), points(department, line.path()));
                    set(sheets, line.score(), department.word(line.path(), Form.SELF, Form.SCORE));
                    set(sheets, line.reason(), department.word(line.path(), Form.SELF, Form.CAUSE));
                }
            }
        }
    }

    private static String points(Told told, List<String> path) {
        return told.lines().stream()
                .filter(row -> row.path().equals(path))
                .findFirst()
                .map(row -> row.word(Form.POINTS))
                .orElse("");
    }

    private static void set(SequencedMap<String, Sheet> sheets, String path, String text) {
        String[] steps = path.split("\\.");
        Sheet sheet = steps.length == 3 ? sheets.get(steps[0]) : null;
        if (sheet == null || text.isEmpty()) {
            return;
        }
        List<Sheet.Row> rows = new ArrayList<>();
        boolean there = sheet.row(steps[1]).isPresent();
        for (Sheet.Row row : sheet.rows()) {
            rows.add(row.key().equals(steps[1]) ? with(row, steps[2], text) : row);
        }
        if (!there) {
            rows.add(with(new Sheet.Row(steps[1], new LinkedHashMap<>()), steps[2], text));
        }
        sheets.put(sheet.name(), new Sheet(sheet.name(), rows));
    }

    private static Sheet.Row with(Sheet.Row row, String column, String text) {
        SequencedMap<String, Value> values = new LinkedHashMap<>(row.values());
        boolean number = text.matches("\\d+(?:\\.\\d+)?");
        values.put(column, number ? new Value.Number(new BigDecimal(text)) : new Value.Words(text));
        return new Sheet.Row(row.key(), values);
    }
}
