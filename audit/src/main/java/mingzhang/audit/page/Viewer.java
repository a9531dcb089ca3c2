package mingzhang.audit.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The viewer that the room ui builds: the same script and style that a server's page uses, as text to stand in a page. */
final class Viewer {
    private static final String STYLE = resource("/mingzhang/viewer/viewer.css").replace("</", "<\\/");

    /** In a script, these are the same strings with and without the backslash. */
    private static final String SCRIPT =
            resource("/mingzhang/viewer/viewer.js").replace("</", "<\\/").replace("<!--", "<\\!--");

    /** Shows the plain page where the viewer cannot run. */
    private static final String RESCUE = resource("rescue.js");

    private Viewer() {}

    /** For the head: nothing from elsewhere, and no script but ours, whatever stands in the document. */
    static String head() {
        String policy = "default-src 'none'; script-src '%s' '%s'; style-src '%s'; base-uri 'none'; form-action 'none'"
                .formatted(hash(RESCUE), hash(SCRIPT), hash(STYLE));
        return "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n<style>" + STYLE
                + "</style>\n<script>" + RESCUE + "</script>\n";
    }

    /** For the end of the body. */
    static String script() {
        return "<script>" + SCRIPT + "</script>\n";
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String path) {
        try (InputStream in = Viewer.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + path);
            }
            // A line break as the browser will see it, lest the hash differ.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
