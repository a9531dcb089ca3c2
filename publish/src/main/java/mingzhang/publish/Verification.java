package mingzhang.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a check of a package against its own manifest found. It needs no network.
 *
 * @param publication what the manifest says
 * @param changed files whose bytes are not those of the manifest
 * @param missing files that the manifest names and the folder does not have
 * @param extra files that the folder has and the manifest does not name
 * @param signature whose key signed the manifest, and whether it is still what was signed
 */
public record Verification(
        Publication publication, List<String> changed, List<String> missing, List<String> extra, Signature signature) {
    public Verification {
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
    }

    /**
     * The signature of a manifest.
     *
     * @param present whether there is one
     * @param valid whether the manifest is what was signed; false where there is none
     * @param signer the name in the certificate
     * @param fingerprint SM3 of the certificate: compare it with the one that the signer has told you
     */
    public record Signature(boolean present, boolean valid, String signer, String fingerprint) {
        static final Signature NONE = new Signature(false, false, "", "");
    }

    /** Checks a package. Throws {@link IOException} where the folder has no manifest or cannot be read. */
    public static Verification verify(Path folder) throws IOException {
        Publication publication = ManifestJson.read(folder);
        List<String> changed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Publication.PackagedFile file : publication.files()) {
            Path path = folder.resolve(file.name()).normalize();
            if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
                missing.add(file.name());
            } else if (!isSame(Hashes.of(path), file)) {
                changed.add(file.name());
            }
        }
        return new Verification(publication, changed, missing, extra(folder, publication), signature(folder));
    }

    private static boolean isSame(Hashes hashes, Publication.PackagedFile file) {
        return hashes.sha256().equals(file.sha256())
                && (file.sm3().isEmpty() || hashes.sm3().equals(file.sm3()));
    }

    private static Signature signature(Path folder) throws IOException {
        Path file = folder.resolve(Seal.FILE);
        if (!Files.isRegularFile(file)) {
            return Signature.NONE;
        }
        try {
            Seal.Check check =
                    Seal.read(Files.readString(file)).check(Files.readAllBytes(folder.resolve(ManifestJson.FILE)));
            return new Signature(true, check.valid(), check.signer(), check.fingerprint());
        } catch (IOException e) {
            return new Signature(true, false, "", "");
        }
    }

    private static List<String> extra(Path folder, Publication publication) throws IOException {
        List<String> named =
                publication.files().stream().map(Publication.PackagedFile::name).toList();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(ManifestJson.FILE) && !name.equals(Seal.FILE))
                    .filter(name -> !named.contains(name))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    /** Whether every file is the one that was published, no other lies there, and a signature, if any, is valid. */
    public boolean intact() {
        boolean sealed = !signature.present() || signature.valid();
        return changed.isEmpty() && missing.isEmpty() && extra.isEmpty() && sealed;
    }
}
