package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import mingzhang.audit.Report.Finding;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.DocumentBuilder;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a person decided on a finding stays with it, whatever is edited elsewhere, and never falls on another one. */
class DecisionsSurviveTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final List<String> THINGS = List.of("档案馆", "图书馆", "博物馆", "体育馆", "文化馆", "科技馆");
    private static final List<String> FILLERS =
            List.of("全年召开会议%d次，开展培训%d期。", "本年新增设备%d台，报废%d台。", "主要用于日常工作的开展。", "无其他需要说明的事项。", "接待群众来访%d批次、%d人次。");

    /** A statement with a wrong rate. */
    private record Claim(String thing, BigDecimal budget, BigDecimal spent, BigDecimal rate) {
        static Claim random(String thing, Random random) {
            BigDecimal budget = BigDecimal.valueOf(100_000 + random.nextInt(900_000), 2);
            BigDecimal spent = budget.subtract(BigDecimal.valueOf(1_000 + random.nextInt(50_000), 2));
            BigDecimal rate = spent.movePointRight(2).divide(budget, 2, RoundingMode.HALF_UP);
            return new Claim(thing, budget, spent, rate.subtract(BigDecimal.valueOf(3 + random.nextInt(20))));
        }

        String words() {
            return "%s建设经费全年预算%s万元，全年支出%s万元，执行率%s%%。".formatted(thing, budget, spent, rate);
        }
    }

    /** Statements between other words; every statement has a section of its own. */
    private static Report audit(List<Claim> claims, Random random) {
        DocumentBuilder document = new DocumentBuilder("page.txt").title("某某局2020年度部门决算");
        int number = 0;
        for (Claim claim : claims) {
            fill(document, random);
            document.heading(2, "一二三四五六七八九".charAt(number++) + "、" + claim.thing() + "情况");
            document.paragraph(claim.words());
        }
        fill(document, random);
        return Audit.run(document.build(), CATALOGUE, DAY);
    }

    private static void fill(DocumentBuilder document, Random random) {
        for (int i = random.nextInt(4); i > 0; i--) {
            document.paragraph(FILLERS.get(random.nextInt(FILLERS.size()))
                    .formatted(random.nextInt(90) + 2, random.nextInt(90) + 2));
        }
    }

    private static Optional<Finding> on(Report report, Claim claim) {
        return report.findings().stream()
                .filter(f -> f.quote().contains(claim.thing()))
                .findFirst();
    }

    @Property(tries = 40)
    void aDecisionStaysWithItsFinding(@ForAll long seed, @ForAll @IntRange(min = 0, max = 5) int kept) {
        Random random = new Random(seed);
        List<Claim> claims = new ArrayList<>(
                THINGS.stream().map(t -> Claim.random(t, random)).toList());
        Claim decided = claims.get(kept);
        Finding before = on(audit(claims, random), decided).orElseThrow();

        claims.removeIf(c -> !c.equals(decided) && random.nextInt(4) == 0);
        claims.replaceAll(c -> !c.equals(decided) && random.nextBoolean() ? Claim.random(c.thing(), random) : c);
        Collections.shuffle(claims, random);
        Report after = audit(claims, random);
        Decisions decisions = Decisions.parse(
                "[{\"id\": \"" + before.id() + "\", \"verdict\": \"dismissed\", \"reason\": \"批复另有口径\"}]");

        assertThat(decisions.dismissed(after))
                .extracting(Finding::quote)
                .containsExactly(on(after, decided).orElseThrow().quote());
    }

    @Property(tries = 40)
    void noTwoFindingsShareAnId(@ForAll long seed) {
        Random random = new Random(seed);
        Claim claim = Claim.random("档案馆", random);
        List<Claim> claims = IntStream.range(0, 2 + random.nextInt(6))
                .mapToObj(i -> random.nextBoolean()
                        ? claim
                        : new Claim(claim.thing(), claim.budget().add(BigDecimal.TEN), claim.spent(), claim.rate()))
                .toList();

        assertThat(audit(claims, random).findings()).extracting(Finding::id).doesNotHaveDuplicates();
    }

    /** One name, one printed rate, different amounts: two findings, and a decision falls on one of them only. */
    @Example
    void equalRatesOfDifferentAmountsAreDifferentFindings() {
        DocumentBuilder document = new DocumentBuilder("page.txt").title("某某局2020年度部门决算");
        document.heading(2, "一、上半年").paragraph("培训经费全年预算200万元，全年支出100万元，执行率92%。");
        document.heading(2, "二、下半年").paragraph("培训经费全年预算500万元，全年支出150万元，执行率92%。");
        List<Finding> findings = Audit.run(document.build(), CATALOGUE, DAY).findings();

        assertThat(findings).hasSize(2).extracting(Finding::id).doesNotHaveDuplicates();
    }

    @Example
    void findingsThatAgreeInEverythingStillGetIdsOfTheirOwn() {
        Finding one = Audit.run(Pages.text("某某局2020年度部门决算\n培训经费全年预算200万元，全年支出100万元，执行率92%。\n"), CATALOGUE, DAY)
                .findings()
                .getFirst();

        assertThat(Fingerprints.distinct(List.of(one, one, one)))
                .extracting(Finding::id)
                .doesNotHaveDuplicates()
                .doesNotContain(one.id());
        assertThat(Fingerprints.distinct(List.of(one))).containsExactly(one);
    }
}
