package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.document.Documents;
import mingzhang.figures.Problem;
import mingzhang.publish.Options.Format;
import mingzhang.publish.Options.Rounding;
import mingzhang.year.DepartmentYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublisherTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Profile PROFILE = CATALOGUE.profile("sichuan-accounts").orElseThrow();
    private static final DepartmentYear YEAR = SmallYear.small(CATALOGUE);
    private static final Options OPTIONS =
            new Options(Set.of(Format.values()), Rounding.PLAIN, LocalDate.of(2024, 9, 10));

    @TempDir
    private Path out;

    @Test
    void aPackageHasEveryFileOfItsManifestAndEveryFigureCameBack() throws Exception {
        Publication publication = Publisher.publish(YEAR, PROFILE, CATALOGUE, OPTIONS, out);

        assertThat(Verification.verify(publication.folder()).intact()).isTrue();
        assertThat(publication.counts().figuresReadBack().get("json"))
                .isEqualTo(publication.counts().figuresPrinted());
        assertThat(Publications.list(out)).containsExactly(publication);
    }

    @ParameterizedTest
    @EnumSource
    void aFileWhoseFigureDoesNotComeBackIsNotPublished(Format broken) throws Exception {
        assertThatThrownBy(() -> Publisher.publish(
                        YEAR, PROFILE, CATALOGUE, OPTIONS, out, format -> faulty(Output.of(format), format == broken)))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining(broken.file(PROFILE))
                .hasMessageContaining("读回");

        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void aFailureLeavesTheEarlierPackageAsItWas() throws Exception {
        Publication earlier = Publisher.publish(YEAR, PROFILE, CATALOGUE, OPTIONS, out);

        assertThatThrownBy(() -> Publisher.publish(
                        YEAR, PROFILE, CATALOGUE, OPTIONS, out, format -> faulty(Output.of(format), true)))
                .isInstanceOf(PublishException.class);

        assertThat(Verification.verify(earlier.folder()).intact()).isTrue();
        assertThat(leftBehind()).containsExactlyInAnyOrder(earlier.folder(), out.resolve(PublicationLog.FILE));
    }

    @Test
    void anotherRunThatSaysTheSameReplacesThePackage() throws Exception {
        Publisher.publish(YEAR, PROFILE, CATALOGUE, OPTIONS, out);

        Publication second = Publisher.publish(YEAR, PROFILE, CATALOGUE, OPTIONS, out);

        assertThat(Publications.list(out)).containsExactly(second);
        assertThat(second.state()).isEqualTo(Publication.State.PUBLISHED);
        assertThat(PublicationLog.verify(out).problems()).isEmpty();
    }

    @Test
    void whatIsPublicIsChangedOnlyAsACorrectionThatKeepsIt() throws Exception {
        Publication first = Publisher.publish(YEAR, PROFILE, CATALOGUE, OPTIONS, out);
        Options later =
                new Options(OPTIONS.formats(), OPTIONS.rounding(), OPTIONS.day().plusDays(1));

        assertThatThrownBy(() -> Publisher.publish(YEAR, PROFILE, CATALOGUE, later, out))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("更正要写明原因");
        Options correcting = later.releasedAs(later.release().correcting("封面日期有误"));
        Publication second = Publisher.publish(YEAR, PROFILE, CATALOGUE, correcting, out);

        assertThat(second.state()).isEqualTo(Publication.State.CORRECTED);
        assertThat(second.corrections()).containsExactly(new Publication.Correction("更正前/第1版", first.day(), "封面日期有误"));
        assertThat(Verification.verify(second.folder()).intact()).isTrue();
        assertThat(Verification.verify(second.folder().resolve("更正前/第1版")).intact())
                .isTrue();
        assertThat(PublicationLog.verify(out).entries()).hasSize(2);
        assertThat(PublicationLog.verify(out).problems()).isEmpty();
    }

    @Test
    void verificationNamesWhatWasChangedRemovedAndAdded() throws Exception {
        Path folder = Publisher.publish(YEAR, PROFILE, CATALOGUE, OPTIONS, out).folder();
        Files.writeString(folder.resolve(Format.JSON.file(PROFILE)), "{}");
        Files.delete(folder.resolve(Format.XLSX.file(PROFILE)));
        Files.writeString(folder.resolve("说明.txt"), "多余的文件");

        Verification verification = Verification.verify(folder);

        assertThat(verification.changed()).containsExactly(Format.JSON.file(PROFILE));
        assertThat(verification.missing()).containsExactly(Format.XLSX.file(PROFILE));
        assertThat(verification.extra()).containsExactly("说明.txt");
        assertThat(verification.intact()).isFalse();
    }

    @Test
    void aBalancedPackagePassesItsOwnAudit() throws Exception {
        Options balanced = new Options(Set.of(Format.DOCX, Format.XLSX), Rounding.BALANCED, OPTIONS.day());

        Publication publication = Publisher.publish(YEAR, PROFILE, CATALOGUE, balanced, out);

        assertThat(publication.counts().errors() + publication.counts().warnings())
                .isZero();
    }

    @Test
    void aMissingReasonIsAskedForByName() {
        DepartmentYear without = Changed.without(YEAR, "变动原因.公务接待费.原因");

        assertThatThrownBy(() -> Publisher.publish(without, PROFILE, CATALOGUE, OPTIONS, out))
                .isInstanceOfSatisfying(
                        PublishException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::where)
                                .containsExactly("工作表“变动原因”，“公务接待费”行“原因”列"));
    }

    @Test
    void aTotalThatIsNotTheSumOfItsPartsIsRefused() {
        DepartmentYear wrong = Changed.with(YEAR, "收入支出总表.其他收入.决算数", "1.51");

        assertThatThrownBy(() -> Publisher.publish(wrong, PROFILE, CATALOGUE, OPTIONS, out))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("各分项之和是2149668.00");
    }

    @Test
    void aWarningIsPublishedOnlyWithItsReason() {
        Map<String, String> files = new HashMap<>(PROFILE.files());
        files.put(
                "document.ftl",
                "@title ${部门}${年度}年度部门决算公开\n\n${法定(\"本年收入合计300.00万元，其中：事业收入100.00万元，占33.32%；其他收入200.00万元，占66.67%。\")}");
        Profile bent =
                new Profile("bent", "试验", PROFILE.kind(), PROFILE.source(), PROFILE.forms(), PROFILE.settings(), files);

        assertThatThrownBy(() -> Publisher.publish(YEAR, bent, CATALOGUE, OPTIONS, out))
                .isInstanceOfSatisfying(PublishException.class, e -> {
                    assertThat(e.problems()).hasSize(1);
                    assertThat(e.getMessage()).contains("警告").contains("33.32%");
                    assertThat(explained(bent, e).explanations())
                            .extracting(Publication.Explanation::reason)
                            .containsExactly("占比合计要等于百分之百");
                    assertThat(said()).contains("审定和核实说明", "（1）占比合计要等于百分之百。", "核实：财务科甲，2024年9月10日");
                });
    }

    private Publication explained(Profile profile, PublishException refused) {
        String id = String.valueOf(refused.getMessage()).replaceAll("(?s).*（编号([^）]+)）.*", "$1");
        Options options = new Options(OPTIONS.formats(), OPTIONS.rounding(), OPTIONS.day(), Map.of(id, "占比合计要等于百分之百"));
        options = options.releasedAs(options.release().attested("财务科甲"));
        try {
            Publisher.publish(YEAR, profile, CATALOGUE, options, out);
            return Publications.list(out).getFirst();
        } catch (IOException | PublishException e) {
            throw new AssertionError(e);
        }
    }

    private String said() {
        try {
            return Documents.read(Publications.list(out).getFirst().folder().resolve(Format.HTML.file(PROFILE)))
                    .text();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.toList();
        }
    }

    /** The same document but for one figure. */
    private static Composition otherYear() {
        try {
            DepartmentYear other = Changed.with(YEAR, "三公经费.公务接待费.预算数", "0.46");
            return Composer.compose(other, PROFILE, CATALOGUE, OPTIONS);
        } catch (PublishException e) {
            throw new AssertionError(e);
        }
    }

    /** An output that writes one figure wrongly. */
    private static Output faulty(Output output, boolean broken) {
        return new Output() {
            @Override
            public void write(Composition composition, Path file) throws IOException {
                output.write(broken ? otherYear() : composition, file);
            }

            @Override
            public ReadBack readBack(Composition composition, Path file) throws IOException {
                return output.readBack(composition, file);
            }
        };
    }
}
