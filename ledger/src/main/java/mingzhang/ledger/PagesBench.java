package mingzhang.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.access.Access;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.access.Users;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.store.Trail.Actor;
import org.jspecify.annotations.Nullable;

/** What pages ask for, as signed-in users with their scopes ask for it: behind the gate, with row-level security. */
final class PagesBench {
    private static final int CALLS = 200;
    private static final int WARMING = 20;
    private static final int USERS = 10;

    private final Ledger ledger;
    private final Catalogue catalogue;
    private final int year;
    private final Consumer<String> out;
    private final Access access;
    private final Instant now;

    PagesBench(Ledger ledger, Catalogue catalogue, int year, Consumer<String> out) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.year = year;
        this.out = out;
        this.access = ledger.access(catalogue);
        this.now = LocalDate.of(year, 12, 31).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    void run(List<String> departments) {
        SplittableRandom random = new SplittableRandom(7);
        Map<String, Ledger> own = new LinkedHashMap<>();
        for (int i = 0; i < USERS; i++) {
            String code = departments.get(random.nextInt(departments.size()));
            own.computeIfAbsent(code, scope -> user("bench-" + scope, scope));
        }
        pages("本部门的用户", own, random);
        Ledger whole = user("bench-all", null);
        Map<String, Ledger> all = new LinkedHashMap<>();
        departments.forEach(code -> all.put(code, whole));
        pages("看全部单位的用户", all, random);
    }

    private Ledger user(String name, @Nullable String scope) {
        Users users = ledger.users(catalogue);
        Actor actor = new Actor("测速", now);
        users.add(name, name, Optional.empty(), actor);
        users.grant(name, "审计", scope, actor);
        return ledger.behind(access.gate(access.signInVouched(name, "", now), Right.READ, now));
    }

    private void pages(String who, Map<String, Ledger> ledgers, SplittableRandom random) {
        LocalDate today = LocalDate.of(year, 10, 1);
        page(who, "预算编制", ledgers, random, (l, code) -> l.budgets(catalogue).cells(code, year, Round.DRAFT));
        page(who, "指标余额", ledgers, random, (l, code) -> l.payments(catalogue).balances(code, year));
        page(who, "支付进度", ledgers, random, (l, code) -> l.payments(catalogue).progress(code, year));
        page(who, "某日的预算", ledgers, random, (l, code) -> l.budgets(catalogue).budget(code, year, today));
        page(who, "决算各表", ledgers, random, (l, code) -> l.accounts(catalogue).tables(code, year));
    }

    private void page(
            String who,
            String name,
            Map<String, Ledger> ledgers,
            SplittableRandom random,
            BiConsumer<Ledger, String> query) {
        List<String> codes = List.copyOf(ledgers.keySet());
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < CALLS + WARMING; i++) {
            String code = codes.get(random.nextInt(codes.size()));
            Ledger asked = ledgers.getOrDefault(code, ledger);
            long taken = LedgerBench.nanos(() -> query.accept(asked, code));
            if (i >= WARMING) {
                nanos.add(taken);
            }
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        out.accept("页面 %s（%s，经行级权限）：中位 %s 毫秒，95%% 在 %s 毫秒以内（%d 次）"
                .formatted(
                        name,
                        who,
                        LedgerBench.milliseconds(sorted.get(CALLS / 2)),
                        LedgerBench.milliseconds(sorted.get(CALLS * 95 / 100)),
                        CALLS));
    }
}
