package mingzhang.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * When monitoring warns.
 *
 * @param months the months that the statutory form covers, from January: 7
 * @param alerts worst first; the first that applies is the alert
 */
public record MonitoringRule(
        String id, String law, boolean confirmed, String jurisdiction, Years years, int months, List<Alert> alerts) {
    public MonitoringRule {
        alerts = List.copyOf(alerts);
    }

    /**
     * @param colour 红, 黄 or 绿
     * @param behind by how much a progress lies behind the planned one, as a share of 1: from this on
     */
    public record Alert(String colour, BigDecimal behind) {}
}
