package mingzhang.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.NoSuchElementException;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An SM2 key with its certificate, kept in a PKCS#12 file under a password. */
public final class SigningKey {
    static final String ALGORITHM = "SM3withSM2";
    private static final String ALIAS = "mingzhang";
    private static final int YEARS = 10;

    private final PrivateKey key;
    private final X509Certificate certificate;

    private SigningKey(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /** The provider of the SM algorithms; it is not registered, so that nothing else changes its behaviour. */
    static BouncyCastleProvider provider() {
        return new BouncyCastleProvider();
    }

    /**
     * Makes a key and a certificate that it signs itself, and writes both.
     *
     * @param file must not exist yet
     * @param name whose key it is, such as a department
     * @param at the certificate is valid for ten years from here
     * @throws IOException where the file exists or cannot be written
     */
    public static SigningKey create(Path file, char[] password, String name, Instant at) throws IOException {
        try {
            BouncyCastleProvider provider = provider();
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
            generator.initialize(new ECGenParameterSpec("sm2p256v1"), new SecureRandom());
            KeyPair pair = generator.generateKeyPair();
            X509Certificate certificate = certificate(pair, name, at, provider);
            KeyStore store = KeyStore.getInstance("PKCS12", provider);
            store.load(null, null);
            store.setKeyEntry(ALIAS, pair.getPrivate(), password, new X509Certificate[] {certificate});
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                store.store(out, password);
            }
            return new SigningKey(pair.getPrivate(), certificate);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException(e);
        }
    }

    private static X509Certificate certificate(KeyPair pair, String name, Instant at, BouncyCastleProvider provider)
            throws GeneralSecurityException, OperatorCreationException {
        X500Name subject = new X500NameBuilder()
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.CN, name)
                .build();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(120, new SecureRandom()).add(BigInteger.ONE),
                Date.from(at),
                Date.from(at.plus(365L * YEARS, ChronoUnit.DAYS)),
                subject,
                pair.getPublic());
        return new JcaX509CertificateConverter()
                .setProvider(provider)
                .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM)
                        .setProvider(provider)
                        .build(pair.getPrivate())));
    }

    /**
     * Opens a key.
     *
     * @throws IOException where the file cannot be read, is no PKCS#12 file, or the password is wrong
     */
    public static SigningKey open(Path file, char[] password) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12", provider());
            store.load(in, password);
            String alias = store.aliases().nextElement();
            if (store.getKey(alias, password) instanceof PrivateKey key
                    && store.getCertificate(alias) instanceof X509Certificate certificate) {
                return new SigningKey(key, certificate);
            }
            throw new IOException("no key in " + file);
        } catch (GeneralSecurityException | NoSuchElementException e) {
            throw new IOException(e);
        }
    }

    /** Signs bytes with SM2 over SM3. */
    Seal sign(byte[] bytes) throws IOException {
        try {
            java.security.Signature signature = java.security.Signature.getInstance(ALGORITHM, provider());
            signature.initSign(key);
            signature.update(bytes);
            return new Seal(certificate.getEncoded(), signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** By which anyone can tell this key from others: SM3 of its certificate. */
    public String fingerprint() throws IOException {
        try {
            return Hashes.sm3(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
