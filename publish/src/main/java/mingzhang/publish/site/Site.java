package mingzhang.publish.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.figures.Problem;
import mingzhang.publish.NewFolder;

/**
 * What was made of the packages in some folders.
 *
 * @param publications how many packages stand on the site
 * @param departments of how many departments
 * @param pages how many pages it has
 * @param problems packages that were refused, each with the reason, and what logs say of packages that were withdrawn or
 *     changed; the site names them, too
 * @param notes what was left out on purpose, or is worth knowing
 */
public record Site(int publications, int departments, int pages, List<Problem> problems, List<String> notes) {
    /** What tells a folder as a site that was made here: only such a folder, or an empty one, is replaced. */
    static final String MARK = "mingzhang-site.json";

    public Site {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** A folder that is not a site and is in the way; the message is a Chinese sentence. */
    public static final class InTheWayException extends IOException {
        private static final long serialVersionUID = 1L;

        InTheWayException(Path folder) {
            super("文件夹“" + folder + "”里有别的文件，不是门户，没有覆盖：请换一个文件夹。");
        }
    }

    /**
     * Makes a site of the packages below folders, and puts it in its place when it is whole; an older site there goes.
     * Where no package can be taken in, nothing is written.
     *
     * @param folders each a package, or holds packages
     * @param name what the site is called
     * @throws InTheWayException where there is something else in the site's place
     * @throws IOException where a folder cannot be read, or the site not written
     */
    public static Site write(List<Path> folders, Path out, String name, Catalogue catalogue) throws IOException {
        refuseOthers(out);
        Measures measures = Measures.load();
        Intake intake = new Intake(catalogue, measures);
        for (Path folder : folders) {
            intake.folder(folder);
        }
        List<Entry> entries = intake.entries();
        if (entries.isEmpty()) {
            return new Site(0, 0, 0, problems(intake), intake.notes());
        }
        try (NewFolder folder = new NewFolder(out)) {
            Book book = new Book(folder.working(), name, entries, intake, measures, catalogue);
            int pages = book.write(folders);
            folder.finish();
            int departments =
                    (int) entries.stream().map(Entry::department).distinct().count();
            return new Site(entries.size(), departments, pages, problems(intake), intake.notes());
        }
    }

    private static List<Problem> problems(Intake intake) {
        return Stream.concat(intake.problems().stream(), intake.logProblems().stream())
                .toList();
    }

    private static void refuseOthers(Path out) throws IOException {
        if (!Files.exists(out) || Files.exists(out.resolve(MARK))) {
            return;
        }
        if (!Files.isDirectory(out)) {
            throw new InTheWayException(out);
        }
        try (Stream<Path> inside = Files.list(out)) {
            if (inside.findAny().isPresent()) {
                throw new InTheWayException(out);
            }
        }
    }
}
