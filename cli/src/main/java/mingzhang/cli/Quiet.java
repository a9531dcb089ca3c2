package mingzhang.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what libraries log away from the terminal: a report is for people, and its JSON is for programs. */
final class Quiet {
    private static final Logger ROOT = Logger.getLogger("");

    private Quiet() {}

    static void silence() {
        ROOT.setLevel(Level.OFF);
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
    }

    /** The server keeps its own log. */
    static void speak() {
        ROOT.setLevel(Level.INFO);
        System.clearProperty("slf4j.provider");
    }
}
