package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may see whom, what an audit may touch, and where no binary floating point may stand. */
class RoomsTest {
    private static final Map<String, Set<String>> MAY_USE = mayUse();
    private static final Set<String> EXACT =
            Set.of("figures", "catalogue", "year", "evaluate", "audit", "ledger", "publish");
    /**
     * Where a spreadsheet itself asks for binary floating point: its cells (what these two write and read is compared
     * to the last digit), and the heights of its rows.
     */
    private static final Set<String> SPREADSHEET = Set.of("SpreadsheetPen", "SpreadsheetOutput", "Look", "SheetWriter");

    private static final Set<String> IMPURE = Set.of(
            "java.time.Clock",
            "java.nio.file.Files",
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.RandomAccessFile",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.util.Random",
            "java.util.concurrent.ThreadLocalRandom");

    private static JavaClasses classes = new ClassFileImporter().importClasses();

    private static Map<String, Set<String>> mayUse() {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        rooms.put("figures", Set.of());
        rooms.put("document", Set.of("figures"));
        rooms.put("catalogue", Set.of("figures"));
        rooms.put("year", Set.of("figures", "catalogue"));
        rooms.put("evaluate", Set.of("figures", "catalogue", "year"));
        rooms.put("audit", Set.of("figures", "document", "catalogue"));
        rooms.put("ledger", Set.of("figures", "catalogue", "year", "evaluate"));
        rooms.put("publish", Set.of("figures", "document", "catalogue", "year", "evaluate", "audit"));
        rooms.put("web", Set.of("figures", "document", "catalogue", "year", "evaluate", "audit", "ledger", "publish"));
        rooms.put(
                "cli",
                Set.of("figures", "document", "catalogue", "year", "evaluate", "audit", "ledger", "publish", "web"));
        return rooms;
    }

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("mingzhang");
    }

    private static Stream<JavaClass> classesOf(String room) {
        return classes.stream().filter(c -> room.equals(Rooms.of(c)));
    }

    @Test
    void everyClassStandsInARoom() {
        assertThat(classes.stream().map(Rooms::of).distinct()).containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    }

    @Test
    void roomsSeeOnlyWhomTheyMay() {
        List<String> trespasses = classes.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(RoomsTest::trespasses)
                .map(d -> d.getOriginClass().getName() + " uses "
                        + d.getTargetClass().getName() + "; "
                        + Rooms.of(d.getOriginClass()) + " may use only "
                        + MAY_USE.get(Rooms.of(d.getOriginClass())))
                .distinct()
                .sorted()
                .toList();

        assertThat(trespasses).isEmpty();
    }

    private static boolean trespasses(Dependency dependency) {
        String from = Rooms.of(dependency.getOriginClass());
        String to = Rooms.of(dependency.getTargetClass());
        return !to.isEmpty()
                && !to.equals(from)
                && !MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }

    @Test
    void anAuditTouchesNoClockFileDatabaseOrNetwork() {
        List<String> touches = classesOf("audit")
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(a -> impure(a.getTargetOwner().getName(), a.getTarget().getName()))
                .map(RoomsTest::line)
                .toList();

        assertThat(touches)
                .as("an audit is a function of the document, the catalogue and the given day")
                .isEmpty();
    }

    private static boolean impure(String owner, String name) {
        boolean clock = name.equals("now") && owner.startsWith("java.time.")
                || owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime", "getenv").contains(name);
        return clock
                || IMPURE.contains(owner)
                || Stream.of("java.sql.", "javax.sql.", "java.net.").anyMatch(owner::startsWith);
    }

    @Test
    void moneyAndRatesAreNeverBinaryFloatingPoint() {
        Predicate<JavaClass> exact = c -> EXACT.contains(Rooms.of(c)) && !SPREADSHEET.contains(c.getSimpleName());
        Stream<String> fields = classes.stream()
                .filter(exact)
                .flatMap(c -> c.getFields().stream())
                .filter(f -> floating(f.getRawType()))
                .map(JavaField::getFullName);
        Stream<String> results = classes.stream()
                .filter(exact)
                .flatMap(c -> c.getCodeUnits().stream())
                .filter(m -> floating(m.getRawReturnType())
                        || m.getRawParameterTypes().stream().anyMatch(RoomsTest::floating))
                .map(JavaCodeUnit::getFullName);
        Stream<String> calls = classes.stream()
                .filter(exact)
                .flatMap(c -> Stream.<JavaCall<?>>concat(
                        c.getMethodCallsFromSelf().stream(), c.getConstructorCallsFromSelf().stream()))
                .filter(RoomsTest::floatingArithmetic)
                .map(RoomsTest::line);

        assertThat(Stream.of(fields, results, calls).flatMap(s -> s))
                .as("double and float have no place in " + EXACT + ": use Money, BigDecimal or long")
                .isEmpty();
    }

    /** What must not stand anywhere. */
    private record ShareByDivision(long part, long whole) {
        @SuppressWarnings("UnusedMethod") // only its instructions are read
        String percent() {
            return String.valueOf((double) part / whole);
        }
    }

    /** What signatures do not show: a local variable, a cast, a literal. */
    @Test
    void noInstructionComputesInBinaryFloatingPoint() {
        List<String> found = classes.stream()
                .filter(c -> EXACT.contains(Rooms.of(c)) || c.getName().equals("mingzhang.cli.SheetPen"))
                .filter(c -> !SPREADSHEET.contains(c.getSimpleName()))
                .flatMap(FloatingPoint::in)
                .toList();

        assertThat(found)
                .as("double and float have no place in " + EXACT + ": use Money, BigDecimal or long")
                .isEmpty();
        assertThat(FloatingPoint.in(new ClassFileImporter().importClass(ShareByDivision.class)))
                .hasSize(1);
    }

    private static boolean floating(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName());
    }

    private static boolean floatingArithmetic(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean given = call.getTarget().getRawParameterTypes().stream().anyMatch(RoomsTest::floating);
        return given && Set.of("java.lang.Math", "java.math.BigDecimal").contains(owner)
                || owner.equals("java.math.BigDecimal")
                        && Set.of("doubleValue", "floatValue").contains(call.getName());
    }

    private static String line(JavaAccess<?> access) {
        return access.getOrigin().getFullName() + " → " + access.getTarget().getFullName();
    }

    /** {@code ./mz test --rewrite} draws the map anew. */
    @Test
    void theMapInTheManualIsTheRealOne() throws IOException {
        Path map = Rooms.root().resolve("docs/map.md");
        String drawn = Rooms.map(classes, MAY_USE.keySet());
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(map, drawn);
        }

        assertThat(map).as("docs/map.md is drawn by ./mz test --rewrite").hasContent(drawn);
    }
}
