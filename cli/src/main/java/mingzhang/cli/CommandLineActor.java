package mingzhang.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import mingzhang.ledger.store.Trail.Actor;

/** Whoever types a command: the system's user, now, on this machine. */
final class CommandLineActor {
    private CommandLineActor() {}

    static Actor now() {
        return new Actor(System.getProperty("user.name", "?"), Instant.now(), "命令行 " + machine());
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "本机";
        }
    }
}
