package mingzhang.publish;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a published document says at its end of who answers for it, and why warnings of the audit were accepted. */
final class Statements {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分").withZone(ZoneId.of("Asia/Shanghai"));

    private Statements() {}

    /** A paragraph each; none where nobody certified and nothing had to be explained. */
    static List<String> of(Options options, Collection<Publication.Explanation> explanations) {
        List<String> said = new ArrayList<>();
        Release release = options.release();
        release.certifiedBy().ifPresent(by -> said.add("公开的数字与批复的数据一致，真实、完整。审定：" + signed(by, release.at())));
        List<String> reasons = explanations.stream()
                .map(Publication.Explanation::reason)
                .distinct()
                .toList();
        if (!reasons.isEmpty()) {
            Optional<String> by = release.attestedBy().or(release::certifiedBy);
            said.add("审核提示的下列情况已逐条核实"
                    + by.map(who -> "。核实：" + signed(who, release.at())).orElse("："));
            for (int i = 0; i < reasons.size(); i++) {
                String reason = reasons.get(i);
                said.add("（" + (i + 1) + "）" + reason + (reason.endsWith("。") ? "" : "。"));
            }
        }
        return said;
    }

    private static String signed(String by, Instant at) {
        return by + "，" + TIME.format(at) + "。";
    }
}
