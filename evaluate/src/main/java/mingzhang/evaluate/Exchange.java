package mingzhang.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mingzhang.figures.Problem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an evaluation for a third party, as xlsx or JSON, and the opinions that come back the same way. A mark ties
 * the opinions to what was handed out: opinions on another version are refused.
 */
public final class Exchange {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPINIONS = "评价意见";
    private static final List<String> HEAD =
            List.of("序号", "指标", "分值", "指标值", "完成值", "自评得分", "按规则得分", "算式", "数据", "规则和依据", "评价得分", "评价意见");
    private static final int FIRST_ROW = 3;
    private static final int SCORE = 10;
    private static final int WORDS = 11;
    private static final int CHARACTER = 256;
    private static final int LINE = 300;
    private static final int MOST_LINES = 20;
    private static final List<Integer> WIDTHS = List.of(5, 26, 6, 12, 12, 9, 9, 34, 28, 34, 9, 26);
    private static final long LARGEST = 20L << 20;

    private Exchange() {}

    /** An opinion on one line; no score where the evaluator only says something. */
    public record Opinion(List<String> path, @Nullable BigDecimal score, String words) {
        public Opinion {
            path = List.copyOf(path);
        }
    }

    /** What came back: all opinions that could be read, and all problems. */
    public record Answer(List<Opinion> opinions, List<Problem> problems) {
        public Answer {
            opinions = List.copyOf(opinions);
            problems = List.copyOf(problems);
        }
    }

    /** The mark of what is handed out. */
    public static String mark(Evaluated evaluated) {
        return Recheck.hash(EvaluationJson.write(evaluated));
    }

    /** All of it as JSON, with empty opinions to fill in. */
    public static String json(Evaluated evaluated) {
        try {
            ObjectNode root = JSON.createObjectNode();
            root.put("mark", mark(evaluated));
            root.set("evaluation", JSON.readTree(EvaluationJson.write(evaluated)));
            ArrayNode opinions = root.putArray("opinions");
            evaluated.items().forEach(item -> {
                ObjectNode opinion = opinions.addObject();
                item.indicator().path().forEach(opinion.putArray("path")::add);
                opinion.putNull("score").put("words", "");
            });
            return root.toPrettyString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of it as a workbook; the evaluator fills the last two columns. */
    public static void xlsx(Evaluated evaluated, OutputStream out) throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet(OPINIONS);
            CellStyle text = style(book, VerticalAlignment.TOP);
            CellStyle line = style(book, VerticalAlignment.CENTER);
            line.setWrapText(false);
            row(
                    sheet,
                    0,
                    List.of(evaluated.form().subject() + " " + evaluated.form().year() + " 年度绩效评价　只填最后两列"),
                    line);
            row(sheet, 1, List.of("标识", mark(evaluated)), line);
            row(sheet, 2, HEAD, head(book));
            List<Scored> items = evaluated.items();
            IntStream.range(0, items.size()).forEach(i -> row(sheet, FIRST_ROW + i, cells(i, items.get(i)), text));
            IntStream.range(0, WIDTHS.size()).forEach(i -> sheet.setColumnWidth(i, WIDTHS.get(i) * CHARACTER));
            sheet.createFreezePane(2, FIRST_ROW);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            sheet.getPrintSetup().setFitHeight((short) 0);
            book.write(out);
        }
    }

    private static CellStyle style(Workbook book, VerticalAlignment vertical) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setWrapText(true);
        style.setVerticalAlignment(vertical);
        return style;
    }

    private static CellStyle head(Workbook book) {
        CellStyle head = style(book, VerticalAlignment.CENTER);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        Font bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        return head;
    }

    private static List<String> cells(int number, Scored item) {
        Indicator line = item.indicator();
        return List.of(
                String.valueOf(number + 1),
                String.join(" / ", line.path()),
                shown(line.points()),
                line.target(),
                line.achieved(),
                shown(line.typed()),
                shown(item.score()),
                item.formula() + (item.why().isEmpty() ? "" : "　" + item.why()),
                String.join(
                        "；",
                        item.inputs().stream()
                                .map(i -> i.name() + " " + i.shown() + "（" + i.origin() + "）")
                                .toList()),
                item.clause(),
                "",
                "");
    }

    private static String shown(@Nullable BigDecimal number) {
        return number == null ? "" : Decimals.plain(number);
    }

    private static void row(Sheet sheet, int at, List<String> words, CellStyle style) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < words.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(words.get(i));
            cell.setCellStyle(style);
        }
        if (style.getWrapText()) {
            row.setHeight((short) (LINE
                    * IntStream.range(0, words.size())
                            .map(i -> lines(words.get(i), i))
                            .max()
                            .orElse(1)));
        }
    }

    /** How many lines a cell takes; a Chinese character is as wide as two digits. */
    private static int lines(String words, int column) {
        int width = words.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
        return Math.clamp((width + WIDTHS.get(column) - 2) / (WIDTHS.get(column) - 1), 1, MOST_LINES);
    }

    /** Reads opinions from a workbook that {@link #xlsx} made. */
    public static Answer readXlsx(Path file, Evaluated handedOut) {
        String name = String.valueOf(file.getFileName());
        if (file.toFile().length() > LARGEST) {
            return new Answer(List.of(), List.of(new Problem(name, "", "文件超过 20 MB，不是评价意见表", "用导出的表填写。")));
        }
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet sheet = book.getSheet(OPINIONS);
            return sheet == null
                    ? new Answer(List.of(), List.of(new Problem(name, "", "没有工作表“" + OPINIONS + "”", "用导出的表填写。")))
                    : new Reading(name, handedOut).sheet(sheet);
        } catch (IOException | RuntimeException e) {
            return new Answer(List.of(), List.of(new Problem(name, "", "不是可以读的 xlsx", "用导出的表填写，另存为 xlsx。")));
        }
    }

    /** Reads opinions from the JSON that {@link #json} made. */
    public static Answer readJson(String json, Evaluated handedOut) {
        try {
            return new Reading("JSON", handedOut).json(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return new Answer(List.of(), List.of(new Problem("JSON", "", "不是 JSON", "用导出的文件填写。")));
        }
    }

    /** One reading, which goes on after each problem. */
    private static final class Reading {
        private final String file;
        private final Evaluated handedOut;
        private final Map<List<String>, Indicator> lines = new LinkedHashMap<>();
        private final List<Opinion> opinions = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(String file, Evaluated handedOut) {
            this.file = file;
            this.handedOut = handedOut;
            handedOut.items().forEach(item -> lines.put(item.indicator().path(), item.indicator()));
        }

        Answer sheet(Sheet sheet) {
            DataFormatter formatter = new DataFormatter();
            Map<String, List<String>> paths = new HashMap<>();
            lines.keySet().forEach(path -> paths.put(String.join(" / ", path), path));
            Row marked = sheet.getRow(1);
            checkMark(marked == null ? "" : formatter.formatCellValue(marked.getCell(1)));
            for (int i = FIRST_ROW; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                String name = row == null
                        ? ""
                        : formatter.formatCellValue(row.getCell(1)).strip();
                if (row != null && !name.isEmpty()) {
                    String where = "第" + (i + 1) + "行";
                    opinion(
                            where,
                            paths.getOrDefault(name, List.of(name)),
                            formatter.formatCellValue(row.getCell(SCORE)),
                            formatter.formatCellValue(row.getCell(WORDS)));
                }
            }
            return new Answer(opinions, problems);
        }

        Answer json(JsonNode root) {
            checkMark(root.path("mark").asText());
            for (JsonNode node : root.path("opinions")) {
                List<String> path = new ArrayList<>();
                node.path("path").forEach(step -> path.add(step.asText()));
                JsonNode score = node.path("score");
                opinion(
                        String.join(" / ", path),
                        path,
                        score.isTextual()
                                ? score.textValue()
                                : score.isNull() || score.isMissingNode() ? "" : score.toString(),
                        node.path("words").asText());
            }
            return new Answer(opinions, problems);
        }

        private void checkMark(String mark) {
            if (!mark.equals(mark(handedOut))) {
                problem("标识", "不是这一版评价表的意见：导出以后数据改过，或者是别的项目", "重新导出，再请评价方填写。");
            }
        }

        private void opinion(String where, List<String> path, String score, String words) {
            Indicator line = lines.get(path);
            if (line == null) {
                problem(where, "没有“" + String.join(" / ", path) + "”这个指标", "不要改动指标名称。");
                return;
            }
            if (score.isBlank() && words.isBlank()) {
                return;
            }
            Optional<BigDecimal> number = Decimals.parse(score);
            BigDecimal points = line.points();
            if (!score.isBlank() && number.isEmpty()) {
                problem(where, "评价得分“" + score + "”不是数", "写数字。");
            } else if (number.isPresent()
                    && (number.get().signum() < 0
                            || points != null && number.get().compareTo(points) > 0)) {
                problem(where, "评价得分 " + score + " 不在 0 到 " + shown(points) + " 之间", "得分不能大于分值。");
            } else if (number.isPresent() && points != null && number.get().compareTo(points) < 0 && words.isBlank()) {
                problem(where, "扣了分，没有写评价意见", "写明扣分的理由。");
            } else {
                opinions.add(new Opinion(path, number.orElse(null), words.strip()));
            }
        }

        private void problem(String where, String found, String mend) {
            problems.add(new Problem(file, where, found, mend));
        }
    }

    /** The form with the opinions' scores in place of its own, to be scored again. */
    public static EvaluationForm with(EvaluationForm form, List<Opinion> opinions) {
        Map<List<String>, Opinion> byPath = new HashMap<>();
        opinions.forEach(opinion -> byPath.put(opinion.path(), opinion));
        List<Indicator> lines = form.lines().stream()
                .map(line -> {
                    Opinion opinion = byPath.get(line.path());
                    return opinion == null || opinion.score() == null
                            ? line
                            : line.typed(opinion.score(), opinion.words());
                })
                .toList();
        return new EvaluationForm(form.frame(), form.subject(), form.year(), lines, form.facts(), form.grade());
    }
}
