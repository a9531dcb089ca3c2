package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.store.TrailEntry;
import mingzhang.ledger.store.TrailVerdict;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what. */
@RestController
@RequestMapping("/api/ledger/trail")
class TrailController {
    private static final int MOST = 500;

    private final Desk desk;

    TrailController(Desk desk) {
        this.desk = desk;
    }

    /** An entry of the trail. */
    record EntryView(
            long number,
            Instant at,
            String who,
            String action,
            String subject,
            String origin,
            String before,
            String after,
            String hash) {
        static EntryView of(TrailEntry entry) {
            return new EntryView(
                    entry.number(),
                    entry.at(),
                    entry.who(),
                    entry.action(),
                    entry.subject(),
                    entry.origin(),
                    entry.before(),
                    entry.after(),
                    entry.hash());
        }
    }

    @Operation(summary = "可见范围内的留痕，新的在前；before 是上一页最后一条的序号")
    @GetMapping
    List<EntryView> entries(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "100") int size,
            HttpServletRequest request) {
        return desk.ledger(request, Right.READ_TRAIL).trail(before, Math.clamp(size, 1, MOST)).stream()
                .map(EntryView::of)
                .toList();
    }

    /**
     * What a hash of the trail stands for.
     *
     * @param content empty where only the hash was kept
     */
    record Content(String content) {}

    @Operation(summary = "留痕里一个摘要（此前或此后）所指的内容")
    @GetMapping("/content/{hash}")
    Content content(@PathVariable String hash, HttpServletRequest request) {
        return new Content(
                desk.ledger(request, Right.READ_TRAIL).trailContent(hash).orElse(""));
    }

    /** Whether the whole trail is what was written. */
    record Verdict(boolean intact, String says) {}

    @Operation(summary = "核对整个留痕是否完整")
    @GetMapping("/verdict")
    Verdict verdict(HttpServletRequest request) {
        desk.ledger(request, Right.READ_TRAIL).trail(1, 1);
        return switch (desk.bench().ledger().verifyTrail()) {
            case TrailVerdict.Intact(long entries, String head) ->
                new Verdict(true, "留痕 " + entries + " 条，首尾相接；末条摘要 " + head);
            case TrailVerdict.Broken(long _, String sentence) -> new Verdict(false, sentence);
        };
    }
}
