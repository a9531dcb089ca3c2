package mingzhang.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar carries. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Mz.class.getPackage().getImplementationVersion())
                .orElse("（未打包）");
        return new String[] {"明账 mingzhang " + version, "Java " + Runtime.version()};
    }
}
