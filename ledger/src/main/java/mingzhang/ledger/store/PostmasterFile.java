package mingzhang.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes into its data folder: its process and its port. After a crash the file stays.
 *
 * @param process the process that wrote it, which may be gone, or whose number may be another process's by now
 */
record PostmasterFile(long process, int port) {
    private static final int PORT_LINE = 3;

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty where there is no such file, or one that is only half written. */
    static Optional<PostmasterFile> read(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(in(data));
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(new PostmasterFile(
                            Long.parseLong(lines.getFirst().strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether the process is there at all, as PostgreSQL itself asks. */
    boolean processExists() {
        return ProcessHandle.of(process).isPresent();
    }

    /** Whether the process is a PostgreSQL; a dead one that nobody buried, or another program, is not. */
    boolean serverLives() {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.matches(".*postgres(\\.exe)?"))
                .isPresent();
    }
}
