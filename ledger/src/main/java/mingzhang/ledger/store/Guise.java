package mingzhang.ledger.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * As whom PostgreSQL's programs run. They refuse to run as root; where the program itself is root, they run in a user
 * namespace of their own, in which root has no name, or, where the machine forbids that, as the owner of the data.
 *
 * @param prefix the command to put in front
 * @param owner the user number that must own the data folder; -1 where it is ours anyway
 */
record Guise(List<String> prefix, int owner) {
    private static final int ROOT = 0;
    /** The user called nobody on every Linux. */
    private static final int NOBODY = 65_534;

    /** The guise for a folder that exists. */
    static Guise of(Path folder) throws IOException {
        if (!root()) {
            return new Guise(List.of(), -1);
        }
        int owner = owner(folder);
        if (owner == ROOT && succeeds("unshare", "-U", "id", "-un")) {
            return new Guise(List.of("unshare", "-U"), ROOT);
        }
        return as(owner == ROOT ? NOBODY : owner);
    }

    /** The guise of an ordinary user. */
    static Guise as(int user) {
        return new Guise(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"), user);
    }

    /** Gives the folder, and all that is in it, to the one who needs it. */
    void own(Path folder) throws IOException {
        if (owner < 0 || owner(folder) == owner) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                return visitFile(path, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean root() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && owner(self) == ROOT;
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
