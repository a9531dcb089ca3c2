package mingzhang.ledger.resource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mingzhang.figures.Money;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Trail.Actor;
import org.jspecify.annotations.Nullable;

/** Assets. */
final class AssetBook implements Book {
    private static final BookSheet ASSETS = new BookSheet(
            "资产",
            List.of(
                    BookSheet.text("单位代码"),
                    BookSheet.text("卡片号"),
                    BookSheet.text("名称"),
                    BookSheet.choice("类别", "办公用房", "其他房屋", "车辆", "通用设备", "专用设备", "其他固定资产"),
                    BookSheet.choice("车辆用途", "部级领导干部用车", "一般公务用车", "一般执法执勤用车", "特种专业技术用车", "机要通信用车", "应急保障用车", "其他用车")
                            .optional(),
                    BookSheet.choice("车型", "轿车", "越野车", "载客汽车", "其他").optional(),
                    BookSheet.count("数量"),
                    BookSheet.money("价值（元）"),
                    BookSheet.day("取得日期"),
                    BookSheet.day("处置日期").optional(),
                    BookSheet.text("处置依据").optional()));

    @Override
    public List<BookSheet> sheets() {
        return List.of(ASSETS);
    }

    @Override
    public Outcome take(Connection connection, BookRow row, BookRows all, Actor actor) throws SQLException {
        Asset said = asset(row);
        LocalDate disposed = row.dayOrNone("处置日期");
        String authority = row.text("处置依据").isEmpty() ? null : row.text("处置依据");
        if ((disposed == null) != (authority == null)) {
            throw new LedgerException.Refused("处置资产须同时写明日期和依据。");
        }
        long unit = UnitNumber.of(connection, said.unit(), said.acquired().getYear());
        Optional<Assets.Disposed> there = Assets.find(connection, said.unit(), unit, said.card());
        if (there.isEmpty()) {
            Assets.acquire(connection, said, actor);
            end(connection, said, disposed, authority, actor);
            return Outcome.ADDED;
        }
        if (disposed != null && there.get().day() == null && there.get().asset().equals(said)) {
            end(connection, said, disposed, authority, actor);
            return Outcome.CHANGED;
        }
        return Book.same(there.get(), new Assets.Disposed(said, disposed, authority), "卡片号为 " + said.card() + " 的资产");
    }

    private static Asset asset(BookRow row) {
        String use = row.text("车辆用途");
        String kind = row.text("车型");
        if (row.text("类别").equals("车辆") && (use.isEmpty() || kind.isEmpty())
                || !row.text("类别").equals("车辆") && !(use + kind).isEmpty()) {
            throw new LedgerException.Refused("车辆须写明用途和车型，其他资产不写。");
        }
        return new Asset(
                row.text("单位代码"),
                row.text("卡片号"),
                row.text("名称"),
                row.text("类别"),
                use.isEmpty() ? null : new Asset.Vehicle(use, kind),
                row.count("数量"),
                row.money("价值（元）"),
                row.day("取得日期"));
    }

    private static void end(
            Connection connection, Asset asset, @Nullable LocalDate day, @Nullable String authority, Actor actor)
            throws SQLException {
        if (day != null) {
            Assets.dispose(connection, asset.unit(), asset.card(), day, Objects.requireNonNull(authority), actor);
        }
    }

    /** So many, and what they cost. */
    private record Sum(long quantity, Money value) {
        Sum plus(Asset asset) {
            return new Sum(quantity + asset.quantity(), value.plus(asset.value()));
        }
    }

    @Override
    public void write(Connection connection, Units.Unit department, LocalDate day, BookPen pen) throws SQLException {
        List<Asset> held = Assets.on(connection, department, day);
        pen.sheet(ASSETS);
        List<Assets.Disposed> rows = new ArrayList<>();
        held.forEach(asset -> rows.add(new Assets.Disposed(asset, null, null)));
        rows.addAll(Assets.disposed(connection, department, day));
        for (Assets.Disposed row : rows) {
            Asset one = row.asset();
            Asset.Vehicle vehicle = one.vehicle();
            pen.row(
                    one.unit(),
                    one.card(),
                    one.name(),
                    one.category(),
                    vehicle == null ? null : vehicle.use(),
                    vehicle == null ? null : vehicle.kind(),
                    one.quantity(),
                    one.value(),
                    one.acquired(),
                    row.day(),
                    row.authority());
        }
        pen.sheet("统计（" + day + "）", List.of("统计口径", "名称", "数量", "价值（元）"));
        statistics(held).forEach((name, sum) -> pen.row(name.getFirst(), name.getLast(), sum.quantity, sum.value));
    }

    private static Map<List<String>, Sum> statistics(List<Asset> held) {
        Map<List<String>, Sum> sums = new LinkedHashMap<>();
        Sum none = new Sum(0, Money.ZERO);
        for (Asset asset : held) {
            sums.merge(List.of("资产类别", asset.category()), none.plus(asset), (sum, _) -> sum.plus(asset));
        }
        for (Asset asset : held) {
            if (asset.vehicle() != null) {
                sums.merge(List.of("车辆用途", asset.vehicle().use()), none.plus(asset), (sum, _) -> sum.plus(asset));
            }
        }
        for (Asset asset : held) {
            if (asset.vehicle() != null) {
                sums.merge(List.of("车型", asset.vehicle().kind()), none.plus(asset), (sum, _) -> sum.plus(asset));
            }
        }
        return sums;
    }
}
