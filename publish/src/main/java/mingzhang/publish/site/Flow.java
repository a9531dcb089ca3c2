package mingzhang.publish.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.figures.Money;

/**
 * Where the money of a department's year came from and where it went; both sides add up to the same.
 *
 * @param parts what some of the uses are made of, exactly
 */
public record Flow(Money total, List<Stream> sources, List<Stream> uses, List<Part> parts) {
    public Flow {
        sources = List.copyOf(sources);
        uses = List.copyOf(uses);
        parts = List.copyOf(parts);
    }

    /** An amount that flows, never zero; printed in 万元. */
    public record Stream(String name, Money amount, String printed) {}

    /** A part of a use. */
    public record Part(String of, Stream stream) {}

    /** The flow of a package; empty where it does not tell both sides, or they do not add up to the same. */
    static Optional<Flow> of(PackageData data, Measures measures) {
        List<Stream> sources = streams(measures.sources(), data, measures);
        List<Stream> uses = streams(measures.uses(), data, measures);
        Money total = sum(sources);
        boolean drawn = total.signum() > 0
                && total.equals(sum(uses))
                && sources.stream().noneMatch(s -> s.amount().signum() < 0)
                && uses.stream().noneMatch(s -> s.amount().signum() < 0);
        return drawn ? Optional.of(new Flow(total, sources, uses, parts(uses, data, measures))) : Optional.empty();
    }

    private static List<Part> parts(List<Stream> uses, PackageData data, Measures measures) {
        List<Part> parts = new ArrayList<>();
        for (Stream use : uses) {
            List<Stream> of = streams(measures.parts().getOrDefault(use.name(), List.of()), data, measures);
            boolean exact = sum(of).equals(use.amount())
                    && of.stream().noneMatch(s -> s.amount().signum() < 0);
            if (exact) {
                of.forEach(part -> parts.add(new Part(use.name(), part)));
            }
        }
        return parts;
    }

    private static List<Stream> streams(List<String> names, PackageData data, Measures measures) {
        return names.stream()
                .flatMap(name -> measures.find(name, data).stream()
                        .map(fact -> new Stream(name, fact.amount(), fact.inTenThousands())))
                .filter(stream -> stream.amount().signum() != 0)
                .toList();
    }

    private static Money sum(List<Stream> streams) {
        return streams.stream().map(Stream::amount).reduce(Money.ZERO, Money::plus);
    }
}
