package mingzhang.ledger.resource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mingzhang.figures.Money;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Texts;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import org.jspecify.annotations.Nullable;

/** Assets. Every method runs in the caller's transaction. */
final class Assets {
    private Assets() {}

    static void acquire(Connection connection, Asset asset, Actor actor) throws SQLException {
        Texts.check(asset.name());
        long unit = UnitNumber.of(connection, asset.unit(), asset.acquired().getYear());
        Asset.Vehicle vehicle = asset.vehicle();
        Sql.named("resource/insert-asset")
                .with("organisation", unit)
                .with("card", asset.card())
                .with("name", asset.name())
                .with("class", asset.category())
                .with("vehicle_use", vehicle == null ? null : vehicle.use())
                .with("vehicle_kind", vehicle == null ? null : vehicle.kind())
                .with("quantity", asset.quantity())
                .with("value_fen", asset.value().fen())
                .with("acquired_on", asset.acquired())
                .run(connection);
        String text = asset.category() + "，" + asset.name() + "，数量 " + asset.quantity() + "，价值 "
                + asset.value().yuan().toPlainString() + "元，" + asset.acquired();
        Trail.change(connection, actor, Action.RECORD_ASSET, asset.unit() + "/" + asset.card(), "", text, unit);
    }

    static void dispose(Connection connection, String unit, String card, LocalDate day, String authority, Actor actor)
            throws SQLException {
        Texts.check(authority);
        long organisation = UnitNumber.of(connection, unit, day.getYear());
        int disposed = Sql.named("resource/dispose-asset")
                .with("organisation", organisation)
                .with("card", card)
                .with("disposed_on", day)
                .with("disposal", authority)
                .run(connection);
        if (disposed == 0) {
            throw new LedgerException.Refused(unit + " 没有卡片号为 " + card + " 的在用资产，请核对。");
        }
        String text = "处置，" + day + "，" + authority;
        Trail.change(connection, actor, Action.DISPOSE_ASSET, unit + "/" + card, "在用", text, organisation);
    }

    static List<Asset> on(Connection connection, Units.Unit department, LocalDate day) throws SQLException {
        return Sql.named("resource/assets")
                .with("department", department.organisation())
                .with("day", day)
                .list(connection, Assets::asset);
    }

    static List<Disposed> disposed(Connection connection, Units.Unit department, LocalDate day) throws SQLException {
        return Sql.named("resource/disposed")
                .with("department", department.organisation())
                .with("day", day)
                .list(connection, Assets::disposed);
    }

    /** An asset with when and by which document it was disposed of; both null where it is held. */
    record Disposed(
            Asset asset, @Nullable LocalDate day, @Nullable String authority) {}

    static Optional<Disposed> find(Connection connection, String unit, long organisation, String card)
            throws SQLException {
        return Sql.named("resource/asset")
                .with("unit", unit)
                .with("organisation", organisation)
                .with("card", card)
                .first(connection, Assets::disposed);
    }

    private static Disposed disposed(ResultSet row) throws SQLException {
        return new Disposed(asset(row), row.getObject("disposed_on", LocalDate.class), row.getString("disposal"));
    }

    private static Asset asset(ResultSet row) throws SQLException {
        String use = row.getString("vehicle_use");
        return new Asset(
                row.getString("code"),
                row.getString("card"),
                row.getString("name"),
                row.getString("class"),
                use == null ? null : new Asset.Vehicle(use, row.getString("vehicle_kind")),
                row.getInt("quantity"),
                new Money(row.getLong("value_fen")),
                Objects.requireNonNull(row.getObject("acquired_on", LocalDate.class)));
    }
}
