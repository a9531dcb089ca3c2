package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Block;
import mingzhang.document.Place;

/** Posts and people in the table of base data, and what the prose says of them. */
final class StaffTableCheck implements ReviewCheck {
    /** How many posts prose says there are. */
    static final Pattern POSTS = Pattern.compile("(?:人员|核定|核定的?人员|总)编制(?:总?数|人数)?(?:共|为|共有|共计|：)?(\\d{1,4})[名个人](?!以)");
    /** How many people prose says hold them. */
    static final Pattern PEOPLE = Pattern.compile(
            "(?:在职(?:在编)?(?:人员|职工|人数|干部职工)?(?:实有)?|实有(?:在职)?(?:人员)?)(?:总数|人数|数)?(?:共|为|共有|共计|：)?(\\d{1,4})[名人]");

    private static final Pattern POSTS_HEAD = Pattern.compile("编制(?:总?数|人数)$");
    private static final Pattern PEOPLE_HEAD = Pattern.compile("(?:实际在职|实有|在职)(?:人员)?(?:人数|数)$");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /** Prose and table may count different circles of people there. */
    private static final Pattern SEVERAL_UNITS =
            Pattern.compile("下属(?:事业)?单位|二级(?:预算)?(?:单位|机构)|所属(?:事业)?单位|直属(?:事业)?单位|局属|委属|厅属|机关本级|本级编制");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        Optional<Block.Cell> posts = cell(reviewed, POSTS_HEAD);
        Optional<Block.Cell> people = cell(reviewed, PEOPLE_HEAD);
        boolean severalUnits = SEVERAL_UNITS.matcher(reviewed.plain()).find();
        if (posts.isEmpty() || people.isEmpty() || severalUnits) {
            return;
        }
        compare("编制数", posts.get(), POSTS, reviewed, remarks);
        compare("在职人数", people.get(), PEOPLE, reviewed, remarks);
    }

    /** The one cell right below such a head that holds a number and nothing else. */
    private static Optional<Block.Cell> cell(Reviewed reviewed, Pattern head) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Grid grid : reviewed.context().mentions.grids()) {
            Block.Table table = grid.table();
            table.cells().stream()
                    .filter(c -> head.matcher(Words.bare(c.text())).find())
                    .flatMap(c -> table.at(c.row() + c.rowSpan(), c.column()).stream())
                    .filter(c -> NUMBER.matcher(c.text().strip()).matches())
                    .forEach(cells::add);
        }
        return cells.size() == 1 ? Optional.of(cells.getFirst()) : Optional.empty();
    }

    private static void compare(String what, Block.Cell cell, Pattern told, Reviewed reviewed, Remarks remarks) {
        Set<BigDecimal> numbers = new TreeSet<>();
        List<Place> places = new ArrayList<>(List.of(cell.place()));
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher matcher = told.matcher(passage.text());
            while (matcher.find()) {
                numbers.add(new BigDecimal(matcher.group(1)));
                places.add(passage.at(matcher.start(), matcher.end()));
            }
        }
        BigDecimal printed = new BigDecimal(cell.text().strip());
        if (numbers.size() != 1 || numbers.iterator().next().compareTo(printed) == 0) {
            return;
        }
        String expected = Remarks.plain(numbers.iterator().next());
        remarks.add(
                "mismatch",
                Severity.WARNING,
                "表中" + what + Remarks.plain(printed) + "与正文的" + expected + "不一致；口径不同的，请写明。",
                new Remarks.Figures(Remarks.plain(printed), expected, Remarks.plain(printed) + " ≠ " + expected),
                places);
    }
}
