package mingzhang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.figures.Problem;
import mingzhang.ledger.account.Check;
import mingzhang.ledger.account.DrawnTable;
import mingzhang.publish.Options;
import mingzhang.publish.PublishException;
import mingzhang.publish.Publisher;
import mingzhang.year.DepartmentYear;

/**
 * What stands between a ledger's final accounts and their certificate: a draft of the package is made, read back and audited, and
 * thrown away. The ledger knows neither documents nor rules; this is where it meets them.
 *
 * @param day by whose rules it is audited
 * @param explanations why a warning is acceptable, by the id of the finding
 */
record PublishCheck(Profile profile, Catalogue catalogue, LocalDate day, Map<String, String> explanations)
        implements Check {
    PublishCheck {
        explanations = Map.copyOf(explanations);
    }

    @Override
    public List<String> errors(DepartmentYear year, List<DrawnTable> tables) {
        try {
            Path desk = Files.createTempDirectory("mingzhang-check");
            try {
                Options options =
                        new Options(EnumSet.of(Options.Format.DOCX), Options.Rounding.PLAIN, day, explanations);
                Publisher.publish(
                        year,
                        profile,
                        catalogue,
                        options.releasedAs(options.release().asDraft()),
                        desk);
                return List.of();
            } catch (PublishException e) {
                return e.problems().stream().map(Problem::line).toList();
            } finally {
                delete(desk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
