package mingzhang.publish.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mingzhang.audit.Audit;

/** What pages call things in Chinese. */
final class Wording {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final BigDecimal KILO = BigDecimal.valueOf(1024);
    private static final JsonNode KINDS = kinds();
    private static final Map<String, String> FORMATS = Map.of(
            "docx", "Word 文档",
            "pdf", "PDF 文档",
            "ofd", "OFD 版式文件",
            "html", "网页",
            "xlsx", "Excel 附表",
            "json", "开放数据（JSON）",
            "csv", "开放数据（CSV）",
            "audit", "审核报告（JSON）");

    private Wording() {}

    /** The words stand with the audit, which names the same kinds. */
    private static JsonNode kinds() {
        try (InputStream in = Objects.requireNonNull(Audit.class.getResourceAsStream("words.json"))) {
            return new ObjectMapper().readTree(in).path("kinds");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String kind(String kind) {
        return kind.equals("other") ? "其他公开文件" : KINDS.path(kind).asText(kind);
    }

    static String format(String kind) {
        return FORMATS.getOrDefault(kind, kind);
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String day(Instant at) {
        return day(LocalDate.ofInstant(at, CHINA));
    }

    static String size(long bytes) {
        BigDecimal kilo = BigDecimal.valueOf(bytes).divide(KILO, 1, RoundingMode.HALF_UP);
        return kilo.compareTo(KILO) < 0
                ? kilo.setScale(0, RoundingMode.CEILING) + " KB"
                : kilo.divide(KILO, 1, RoundingMode.HALF_UP) + " MB";
    }

    /** A relative address of steps that may hold any characters. */
    static String address(String path) {
        return Arrays.stream(path.split("/"))
                .map(step -> URLEncoder.encode(step, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
