package mingzhang.year;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import mingzhang.catalogue.Catalogue;

/**
 * Sample years of real departments, with the errors of what they published mended; {@code docs/manual/samples.md}
 * lists each mended figure. Each is there as the workbook that users open and as a text to compare.
 */
public final class Samples {
    private static final List<Sample> ALL = List.of(
            new Sample("lizhou-2020", "sichuan-accounts", "中共广元市利州区委组织部 2020 年度决算"),
            new Sample("chaotian-2020", "sichuan-accounts", "中共广元市朝天区委办公室 2020 年度决算"),
            new Sample("yiyang-2020", "hunan-overall", "中共益阳市委组织部 2020 年度整体支出绩效自评"),
            new Sample("lanzhou-2020", "gansu-execution", "兰州新区组织部 2020 年度预算执行情况自评"),
            new Sample("guangyang-2020", "hebei-budget", "中共廊坊市广阳区委组织部 2020 年度部门预算"));

    private Samples() {}

    /**
     * A sample.
     *
     * @param id also the file name of its workbook, without {@code .xlsx}
     * @param profile the profile that its workbook is for
     * @param title Chinese
     */
    public record Sample(String id, String profile, String title) {
        /** The file name of its workbook. */
        public String fileName() {
            return id + ".xlsx";
        }
    }

    /** Every sample, in a fixed order. */
    public static List<Sample> list() {
        return ALL;
    }

    /**
     * The sample's figures.
     *
     * @throws IllegalArgumentException with a Chinese sentence where there is no such sample
     */
    public static DepartmentYear year(String id, Catalogue catalogue) {
        try (InputStream in = open(sample(id).id() + ".yaml")) {
            return YearText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the sample's workbook. */
    public static InputStream workbook(String id) {
        return open(sample(id).fileName());
    }

    /** Writes the workbook of a sample into a folder, over a file of that name; gives the file. */
    public static Path copy(String id, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(sample(id).fileName());
        try (InputStream in = workbook(id)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static Sample sample(String id) {
        return ALL.stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有样例“" + id + "”，有："
                        + String.join("、", ALL.stream().map(Sample::id).toList())));
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Samples.class.getResourceAsStream("samples/" + name), name);
    }
}
