package mingzhang.ledger.resource;

import java.time.LocalDate;
import mingzhang.figures.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that an organisation holds.
 *
 * @param unit the organisation's code in the year in which it was acquired
 * @param card the number of its card, unique in the organisation
 * @param category 办公用房、其他房屋、车辆、通用设备、专用设备 or 其他固定资产
 * @param vehicle what it is for and its kind; null for anything but a vehicle
 * @param quantity of houses in square metres
 * @param value of all of the quantity
 */
public record Asset(
        String unit,
        String card,
        String name,
        String category,
        @Nullable Vehicle vehicle,
        int quantity,
        Money value,
        LocalDate acquired) {
    /**
     * What a vehicle is.
     *
     * @param use such as 一般公务用车
     * @param kind 轿车、越野车、载客汽车 or 其他
     */
    public record Vehicle(String use, String kind) {}

    /** Whether one of it costs at least so much. */
    public boolean unitPriceReaches(Money price) {
        return value.fen() >= Math.multiplyExact(price.fen(), quantity);
    }
}
