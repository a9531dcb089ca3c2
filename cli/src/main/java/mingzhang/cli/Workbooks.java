package mingzhang.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.figures.Problem;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Workbook;

/** Reads a clerk's workbook, or says everything that stands in the way. */
final class Workbooks {
    private Workbooks() {}

    /** The year in the workbook; empty after its problems were printed. */
    static Optional<DepartmentYear> read(Path file, Profile profile, Catalogue catalogue, PrintWriter err) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("没有工作簿“" + file + "”：请核对文件名和路径。");
        }
        Workbook.Reading reading = Workbook.read(file, profile, catalogue);
        print(reading.problems(), err);
        if (reading.year().isEmpty()) {
            err.println("工作簿“" + file + "”有 " + reading.problems().size() + " 处需要改正，改好后再试。");
        }
        return reading.year();
    }

    static void print(List<Problem> problems, PrintWriter err) {
        problems.forEach(problem -> err.println("● " + problem.line()));
    }
}
