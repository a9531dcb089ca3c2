package mingzhang.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import mingzhang.audit.Mutations.Unnoticed;

/** A measurement as one line of JSON; every share as its part, its whole and its value. */
final class MeasureJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MeasureJson() {}

    static String line(List<Measured> documents, Totals totals) {
        ObjectNode node = JSON.createObjectNode();
        share(node, "precision", totals.precision());
        share(node, "recall", totals.recall());
        share(node, "precisionOfRelations", totals.relaxed().precision());
        share(node, "recallOfRelations", totals.relaxed().recall());
        share(node, "labelsOfSeverityError", totals.errors());
        coverage(node.putObject("covered"), totals.all());
        coverage(node.putObject("coveredInFinancialProse"), totals.prose());
        node.put("relations", totals.relations());
        ObjectNode textual = node.putObject("textual");
        totals.textual().forEach((kind, share) -> share(textual, kind, share));
        mutations(node, totals.mutations());
        documents.forEach(d -> document(d, node.withArray("documents").addObject()));
        return node.toString();
    }

    private static void share(ObjectNode node, String name, Share share) {
        node.putObject(name)
                .put("part", share.part())
                .put("all", share.all())
                .put("value", share.value().toPlainString());
    }

    private static void coverage(ObjectNode node, Coverage coverage) {
        share(node, "money", coverage.money());
        share(node, "rates", coverage.rates());
        share(node, "both", coverage.both());
    }

    private static void document(Measured document, ObjectNode node) {
        node.put("file", document.file()).put("error", document.error()).put("labelled", document.labelled());
        node.put("readMillis", document.readMillis()).put("auditMillis", document.auditMillis());
        node.put("relations", document.relations());
        share(node, "precision", document.marks().precision());
        share(node, "recall", document.marks().found());
        coverage(node.putObject("covered"), document.all());
        coverage(node.putObject("coveredInFinancialProse"), document.prose());
        document.marks().misses().forEach(m -> miss(m, node.withArray("misses").addObject()));
        document.marks()
                .alarms()
                .forEach(a -> alarm(a, node.withArray("falseAlarms").addObject()));
        mutations(node, document.mutations());
    }

    private static void miss(Marks.Miss miss, ObjectNode node) {
        Label label = miss.label();
        node.put("kind", label.kind()).put("severity", label.severity()).put("arithmetic", label.arithmetic());
        node.put("quote", label.quote()).put("printed", label.printed()).put("expected", label.expected());
        node.put("near", miss.near() == null ? null : miss.near().message());
    }

    private static void alarm(Marks.Alarm alarm, ObjectNode node) {
        node.put("id", alarm.finding().id()).put("check", alarm.finding().check());
        node.put("severity", alarm.finding().severity().word());
        node.put("quote", alarm.finding().quote())
                .put("printed", alarm.finding().printed());
        node.put("message", alarm.finding().message());
        node.put("near", alarm.near() == null ? null : alarm.near().printed());
    }

    private static void mutations(ObjectNode node, Mutations mutations) {
        if (mutations.noticed().all() == 0) {
            return;
        }
        share(node, "noticed", mutations.noticed());
        for (Unnoticed one : mutations.unnoticed()) {
            node.withArray("unnoticed")
                    .addObject()
                    .put("role", one.role())
                    .put("why", one.why())
                    .put("was", one.was())
                    .put("now", one.now())
                    .put("words", one.words());
        }
    }
}
