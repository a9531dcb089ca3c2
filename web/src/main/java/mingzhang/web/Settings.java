package mingzhang.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.web.desk.Workbench;

/**
 * What a server needs to know.
 *
 * @param port where it listens; 0 for any free port
 * @param everyAddress whether other machines may reach it; else only this one
 * @param site the folder with the published packages; it need not exist yet
 * @param catalogue the rules by which uploaded documents are audited
 * @param uploadBytes the largest file that is taken, in bytes
 * @param auditTime how long one audit may take
 * @param desk the ledger for whoever signs in; empty where there is only the portal and the audit page
 * @param portal a portal of plain files, as {@code mz site} makes it, that is shown as it is
 */
public record Settings(
        int port,
        boolean everyAddress,
        Path site,
        Catalogue catalogue,
        long uploadBytes,
        Duration auditTime,
        Optional<Path> portal,
        Optional<Workbench> desk) {

    /** Without a portal. */
    public Settings(
            int port, boolean everyAddress, Path site, Catalogue catalogue, long uploadBytes, Duration auditTime) {
        this(port, everyAddress, site, catalogue, uploadBytes, auditTime, Optional.empty(), Optional.empty());
    }

    /** 50 MB, one minute, this machine only. */
    public static Settings of(int port, Path site, Catalogue catalogue) {
        return new Settings(port, false, site, catalogue, 50L << 20, Duration.ofMinutes(1));
    }

    /** The same, reachable from other machines. */
    public Settings onEveryAddress() {
        return new Settings(port, true, site, catalogue, uploadBytes, auditTime, portal, desk);
    }

    /** The same with a portal of plain files. */
    public Settings withPortal(Path folder) {
        return new Settings(port, everyAddress, site, catalogue, uploadBytes, auditTime, Optional.of(folder), desk);
    }

    /** The same with a ledger. */
    public Settings withDesk(Workbench bench) {
        return new Settings(port, everyAddress, site, catalogue, uploadBytes, auditTime, portal, Optional.of(bench));
    }
}
