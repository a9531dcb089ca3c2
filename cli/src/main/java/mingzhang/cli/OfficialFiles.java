package mingzhang.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.publish.OfficialInput;
import mingzhang.year.DepartmentYear;

/** Reads the official tables that a department exported, and tells everything that stands in the way. */
final class OfficialFiles {
    private OfficialFiles() {}

    /** The figures of the tables; empty after their problems were printed. */
    static Optional<DepartmentYear> read(
            List<Path> files,
            Profile profile,
            Catalogue catalogue,
            Optional<String> department,
            Optional<Integer> year,
            PrintWriter err) {
        return told(OfficialInput.read(files, profile, catalogue, Optional.empty(), department, year), err);
    }

    /** The clerk's year with the figures of the tables, which must not contradict it. */
    static Optional<DepartmentYear> join(
            DepartmentYear year, List<Path> files, Profile profile, Catalogue catalogue, PrintWriter err) {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Refusal("没有公开表“" + file + "”：请核对文件名和路径。");
            }
        }
        return told(
                OfficialInput.read(files, profile, catalogue, Optional.of(year), Optional.empty(), Optional.empty()),
                err);
    }

    private static Optional<DepartmentYear> told(OfficialInput.Reading reading, PrintWriter err) {
        reading.notes().forEach(note -> err.println("○ " + note));
        Workbooks.print(reading.problems(), err);
        if (reading.year().isEmpty()) {
            err.println("公开表有 " + reading.problems().size() + " 处需要改正，改好后再试。");
        } else {
            err.println("读入公开表 " + reading.tables().size() + " 张：" + String.join("、", reading.tables()) + "。");
        }
        return reading.year();
    }
}
