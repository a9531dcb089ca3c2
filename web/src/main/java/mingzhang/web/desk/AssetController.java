package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.figures.Money;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.resource.Asset;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What organisations hold. */
@RestController
@RequestMapping("/api/ledger/assets")
class AssetController {
    private final Desk desk;

    AssetController(Desk desk) {
        this.desk = desk;
    }

    /**
     * An asset.
     *
     * @param use of a vehicle; null for anything else, as its kind
     * @param fen what all of the quantity costs
     */
    record AssetView(
            String unit,
            String card,
            String name,
            String category,
            @Nullable String use,
            @Nullable String kind,
            int quantity,
            long fen,
            LocalDate acquired) {
        static AssetView of(Asset one) {
            Asset.Vehicle vehicle = one.vehicle();
            return new AssetView(
                    one.unit(),
                    one.card(),
                    one.name(),
                    one.category(),
                    vehicle == null ? null : vehicle.use(),
                    vehicle == null ? null : vehicle.kind(),
                    one.quantity(),
                    one.value().fen(),
                    one.acquired());
        }

        Asset asset() {
            boolean vehicle = use != null && !use.isBlank() && kind != null && !kind.isBlank();
            return new Asset(
                    unit,
                    card,
                    name,
                    category,
                    vehicle ? new Asset.Vehicle(String.valueOf(use), String.valueOf(kind)) : null,
                    quantity,
                    new Money(fen),
                    acquired);
        }
    }

    private List<Asset> all(HttpServletRequest request, String department, @Nullable LocalDate day) {
        return desk.ledger(request, Right.READ).resources().assets(department, day == null ? desk.today() : day);
    }

    @Operation(summary = "某日占有使用的资产，可按单位、类别、名称或卡片号筛选")
    @GetMapping("/{department}")
    Pages<AssetView> assets(
            @PathVariable String department,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        List<Asset> found = all(request, department, day).stream()
                .filter(one -> unit.isEmpty() || one.unit().equals(unit))
                .filter(one -> category.isEmpty() || one.category().equals(category))
                .filter(one -> one.name().contains(text) || one.card().contains(text))
                .toList();
        return Pages.of(found, page, size, AssetView::of);
    }

    /** So many of a kind, and what they cost. */
    record Counted(String name, long quantity, long fen) {
        Counted plus(Asset asset) {
            return new Counted(
                    name, quantity + asset.quantity(), fen + asset.value().fen());
        }
    }

    /**
     * What is held on a day.
     *
     * @param large equipment by the price of one: from 50 and from 100 times ten thousand yuan on
     */
    record Statistics(List<Counted> categories, List<Counted> uses, List<Counted> kinds, List<Counted> large) {}

    @Operation(summary = "某日的资产统计：按类别；车辆按用途、按车型；单价 50 万元以上、100 万元以上的设备")
    @GetMapping("/{department}/statistics")
    Statistics statistics(
            @PathVariable String department,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            HttpServletRequest request) {
        Map<String, Counted> categories = new LinkedHashMap<>();
        Map<String, Counted> uses = new LinkedHashMap<>();
        Map<String, Counted> kinds = new LinkedHashMap<>();
        Map<String, Counted> large = new LinkedHashMap<>();
        for (Asset asset : all(request, department, day)) {
            count(categories, asset.category(), asset);
            Asset.Vehicle vehicle = asset.vehicle();
            if (vehicle != null) {
                count(uses, vehicle.use(), asset);
                count(kinds, vehicle.kind(), asset);
            }
            for (int tenThousands : List.of(50, 100)) {
                Money price = Money.ofYuan(BigDecimal.valueOf(tenThousands * 10_000L));
                if (asset.category().endsWith("设备") && asset.unitPriceReaches(price)) {
                    count(large, "单价" + tenThousands + "万元（含）以上的" + asset.category(), asset);
                }
            }
        }
        return new Statistics(listed(categories), listed(uses), listed(kinds), listed(large));
    }

    private static void count(Map<String, Counted> counts, String name, Asset asset) {
        counts.put(name, counts.getOrDefault(name, new Counted(name, 0, 0)).plus(asset));
    }

    private static List<Counted> listed(Map<String, Counted> counts) {
        return List.copyOf(counts.values());
    }

    @Operation(summary = "登记资产")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acquire(@RequestBody AssetView asset, HttpServletRequest request) {
        desk.ledger(request, Right.MANAGE_ASSETS).resources().acquire(asset.asset(), desk.actor(request));
    }

    /** What is disposed of. */
    record Disposal(String unit, String card, LocalDate day, String authority) {}

    @Operation(summary = "处置资产，写明日期和依据")
    @PostMapping("/disposals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dispose(@RequestBody Disposal disposal, HttpServletRequest request) {
        desk.ledger(request, Right.MANAGE_ASSETS)
                .resources()
                .dispose(disposal.unit, disposal.card, disposal.day, disposal.authority, desk.actor(request));
    }
}
