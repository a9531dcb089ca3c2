package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.resource.Classification;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Termed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes that changed between years. */
@RestController
@RequestMapping("/api/ledger/crosswalk/{year}")
class CodeController {
    private final Desk desk;

    CodeController(Desk desk) {
        this.desk = desk;
    }

    /** A part of a code in the next year, in millionths. */
    record Share(String code, int millionths) {}

    /** Where a code of the year stands in the next. */
    record Crossing(String classification, String code, List<Share> shares) {}

    @Operation(summary = "本年科目在下年归到哪里、各占多少（百万分之几，合计一百万）")
    @GetMapping
    List<Crossing> crossings(@PathVariable int year, HttpServletRequest request) {
        return List.of(Classification.values()).stream()
                .flatMap(classification ->
                        desk
                                .ledger(request, Right.READ)
                                .resources()
                                .crosswalk(year, classification)
                                .shares()
                                .entrySet()
                                .stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(one -> new Crossing(
                                        classification.term(),
                                        one.getKey(),
                                        one.getValue().sequencedEntrySet().stream()
                                                .map(share -> new Share(share.getKey(), share.getValue()))
                                                .toList())))
                .toList();
    }

    /** What is said of a code that changed. */
    record Said(String classification, String code, List<Share> shares, String authority) {}

    @Operation(summary = "登记科目对照：比例合计须为一百万")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cross(@PathVariable int year, @RequestBody Said said, HttpServletRequest request) {
        Map<String, Integer> millionths = new LinkedHashMap<>();
        for (Share share : said.shares) {
            if (millionths.put(share.code, share.millionths) != null) {
                throw new LedgerException.Refused("科目 " + share.code + " 写了两次。");
            }
        }
        Classification classification =
                Desk.known(Termed.find(Classification.class, said.classification), said.classification);
        desk.ledger(request, Right.CROSS_CODES)
                .resources(desk.catalogue())
                .cross(year, classification, said.code, millionths, said.authority, desk.actor(request));
    }
}
