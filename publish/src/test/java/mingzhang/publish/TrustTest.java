package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.publish.Options.Format;
import mingzhang.publish.Options.Rounding;
import mingzhang.publish.Publication.State;
import mingzhang.year.DepartmentYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures, states and the log of publications. */
class TrustTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Profile PROFILE = CATALOGUE.profile("sichuan-accounts").orElseThrow();
    private static final DepartmentYear YEAR = SmallYear.small(CATALOGUE);
    private static final Instant AT = Instant.parse("2024-09-10T02:00:00Z");
    private static final Options OPTIONS =
            new Options(Set.of(Format.HTML, Format.JSON), Rounding.PLAIN, LocalDate.of(2024, 9, 10));
    private static final char[] SECRET = "mingzhang-test".toCharArray();

    @TempDir
    private Path out;

    private Publication publish(Options options) throws IOException, PublishException {
        return Publisher.publish(YEAR, PROFILE, CATALOGUE, options, out);
    }

    private SigningKey key() throws IOException {
        SigningKey.create(out.resolve("key.p12"), SECRET, "某某局", AT);
        return SigningKey.open(out.resolve("key.p12"), SECRET);
    }

    @Test
    void aSignatureIsValidUntilTheManifestChanges() throws Exception {
        SigningKey key = key();
        Path folder =
                publish(OPTIONS.releasedAs(Release.published(AT).signed(key))).folder();

        Verification whole = Verification.verify(folder);
        assertThat(whole.intact()).isTrue();
        assertThat(whole.signature()).isEqualTo(new Verification.Signature(true, true, "某某局", key.fingerprint()));

        Path manifest = folder.resolve(ManifestJson.FILE);
        Files.writeString(manifest, Files.readString(manifest).replace("plain", "balanced"));
        Verification changed = Verification.verify(folder);
        assertThat(changed.signature().valid()).isFalse();
        assertThat(changed.intact()).isFalse();
    }

    @Test
    void aKeyOpensOnlyWithItsPasswordAndIsNotOverwritten() throws Exception {
        key();

        assertThatThrownBy(() -> SigningKey.open(out.resolve("key.p12"), "wrong".toCharArray()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> SigningKey.create(out.resolve("key.p12"), SECRET, "某某局", AT))
                .isInstanceOf(IOException.class);
    }

    @Test
    void sm3IsTheOneOfTheStandard() {
        assertThat(Hashes.sm3("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void aDraftIsNeitherPublicNorLoggedNorInTheWay() throws Exception {
        Publication draft = publish(OPTIONS.releasedAs(Release.published(AT).asDraft()));
        Publication certified =
                publish(OPTIONS.releasedAs(Release.published(AT).asDraft().certified("单位负责人")));
        assertThat(Files.exists(out.resolve(PublicationLog.FILE))).isFalse();

        Publication published = publish(OPTIONS.releasedAs(Release.published(AT).certified("单位负责人")));

        assertThat(List.of(draft.state(), certified.state(), published.state()))
                .containsExactly(State.DRAFT, State.CERTIFIED, State.PUBLISHED);
        assertThat(published.attestations())
                .singleElement()
                .satisfies(word -> assertThat(word.by() + word.at()).isEqualTo("单位负责人" + AT));
        assertThat(PublicationLog.verify(out).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.folder())
                        .isEqualTo(String.valueOf(published.folder().getFileName())));
    }

    @Test
    void theLogShowsWhatWasWithdrawnAlteredOrTakenOut() throws Exception {
        Publication first = publish(OPTIONS.releasedAs(Release.published(AT)));
        Options later =
                new Options(OPTIONS.formats(), OPTIONS.rounding(), OPTIONS.day().plusDays(1));
        publish(later.releasedAs(Release.published(AT.plusSeconds(60)).correcting("日期有误")));
        Path log = out.resolve(PublicationLog.FILE);
        String whole = Files.readString(log);

        Files.writeString(log, whole.substring(whole.indexOf('\n') + 1));
        assertThat(PublicationLog.verify(out).problems()).anyMatch(p -> p.contains("接不上"));
        Files.writeString(log, whole.replace("published", "corrected"));
        assertThat(PublicationLog.verify(out).problems()).anyMatch(p -> p.contains("接不上"));

        Files.writeString(log, whole);
        Files.delete(first.folder().resolve("更正前/第1版").resolve(ManifestJson.FILE));
        assertThat(PublicationLog.verify(out).problems()).anyMatch(p -> p.contains("更正前的版本不见了"));
        Files.move(first.folder(), out.resolve(".gone"));
        assertThat(PublicationLog.verify(out).problems()).anyMatch(p -> p.contains("撤下"));
    }

    @Test
    void aLineOfTheLogThatACrashLeftHalfWrittenIsWrittenOver() throws Exception {
        publish(OPTIONS.releasedAs(Release.published(AT)));
        Path log = out.resolve(PublicationLog.FILE);
        Files.writeString(log, Files.readString(log) + "{\"number\":2,\"at\":\"20");
        Options later =
                new Options(OPTIONS.formats(), OPTIONS.rounding(), OPTIONS.day().plusDays(1));

        publish(later.releasedAs(Release.published(AT).correcting("日期有误")));

        assertThat(PublicationLog.verify(out).entries()).hasSize(2);
        assertThat(PublicationLog.verify(out).problems()).isEmpty();
    }

    @Test
    void killedBetweenOldAndNewTheOldOneStillCounts() throws Exception {
        Publication published = publish(OPTIONS.releasedAs(Release.published(AT)));
        Files.move(published.folder(), out.resolve("." + published.folder().getFileName() + NewFolder.ASIDE));

        assertThat(Publications.list(out))
                .singleElement()
                .satisfies(found -> assertThat(found.files()).isEqualTo(published.files()));
        assertThat(publish(OPTIONS.releasedAs(Release.published(AT))).state()).isEqualTo(State.PUBLISHED);
        assertThat(Publications.list(out)).hasSize(1);
    }
}
