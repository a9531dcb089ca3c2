package mingzhang.cli;

import java.util.function.Supplier;

/** A progress bar on standard error where a person is watching; else nothing. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\u001b[K";

    private final int all;
    private final boolean shown;
    private int done;

    private Progress(int all, boolean shown) {
        this.all = all;
        this.shown = shown;
    }

    /** The launcher knows whether standard error is a terminal; one file needs no bar. */
    static Progress of(int all) {
        return new Progress(all, all > 1 && Boolean.getBoolean("mz.progress"));
    }

    /** Clears the bar, lets {@code print} write its lines, and shows the bar again. */
    void step(String name, Runnable print) {
        step(name, print, () -> "");
    }

    /** The same; what was found so far stands behind the bar. */
    void step(String name, Runnable print, Supplier<String> found) {
        write(CLEAR);
        print.run();
        done++;
        int filled = WIDTH * done / all;
        write("[" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + "] " + done + "/" + all + "  " + found.get()
                + name);
    }

    private void write(String words) {
        if (shown) {
            System.err.print(words);
            System.err.flush();
        }
    }

    @Override
    public void close() {
        write(CLEAR);
    }
}
