package mingzhang.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The signature of a manifest as it lies beside it.
 *
 * @param certificate of the key that signed, DER
 * @param signature SM2 over SM3 of the manifest's bytes, DER
 */
record Seal(byte[] certificate, byte[] signature) {
    static final String FILE = "manifest.sig.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whose key signed, and whether what it signed is what lies there. */
    record Check(boolean valid, String signer, String fingerprint) {}

    String json() throws IOException {
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(JSON.createObjectNode()
                                .put("algorithm", SigningKey.ALGORITHM)
                                .put("certificate", Base64.getEncoder().encodeToString(certificate))
                                .put("signature", Base64.getEncoder().encodeToString(signature)))
                + "\n";
    }

    /** Throws {@link IOException} where the text is no signature. */
    static Seal read(String json) throws IOException {
        JsonNode root = JSON.readTree(json);
        try {
            return new Seal(
                    Base64.getDecoder().decode(root.path("certificate").asText()),
                    Base64.getDecoder().decode(root.path("signature").asText()));
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    Check check(byte[] signed) {
        try {
            BouncyCastleProvider provider = SigningKey.provider();
            X509Certificate parsed = (X509Certificate) CertificateFactory.getInstance("X.509", provider)
                    .generateCertificate(new ByteArrayInputStream(certificate));
            java.security.Signature check = java.security.Signature.getInstance(SigningKey.ALGORITHM, provider);
            check.initVerify(parsed.getPublicKey());
            check.update(signed);
            return new Check(check.verify(signature), name(parsed), Hashes.sm3(certificate));
        } catch (GeneralSecurityException | ClassCastException | NullPointerException e) {
            return new Check(false, "", Hashes.sm3(certificate));
        }
    }

    private static String name(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return subject.getRDNs(BCStyle.CN).length == 0
                ? subject.toString()
                : IETFUtils.valueToString(
                        subject.getRDNs(BCStyle.CN)[0].getFirst().getValue());
    }
}
