package mingzhang.publish.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.LegalDate;
import mingzhang.publish.Publication;
import mingzhang.publish.Publication.PackagedFile;

/** What templates print, ready made: the template engine reads public records only. */
public final class Views {
    private Views() {}

    /** A publication wherever it is listed. */
    public record Row(
            String department,
            String departmentPage,
            int year,
            String kind,
            String title,
            String page,
            String region,
            String day,
            String state,
            String standing,
            String standingStyle,
            int figures) {}

    /** A file to download; {@code readBack} is empty for one that prints no figures. */
    public record Download(
            String word, String name, String address, String size, String sha256, String sm3, String readBack) {}

    /** Someone's word. */
    public record Attested(String by, String at, String statement) {}

    /** An earlier publication. */
    public record Earlier(String version, String day, String reason, List<Download> files) {}

    /** When a publication was due. */
    public record Dates(
            String approved,
            String due,
            String first,
            String stated,
            String sentence,
            String law,
            boolean confirmed,
            List<String> logged) {}

    static Row row(Entry entry) {
        Publication publication = entry.publication();
        return new Row(
                entry.department(),
                "departments/" + Entry.slug(entry.department()) + ".html",
                entry.year(),
                Wording.kind(entry.kind()),
                publication.title(),
                "publications/" + entry.page() + ".html",
                entry.region().name(),
                Wording.day(publication.day()),
                publication.state().chinese(),
                entry.standing().word(),
                style(entry.standing().verdict()),
                publication.counts().figuresPrinted());
    }

    private static String style(Standing.Verdict verdict) {
        return switch (verdict) {
            case IN_TIME -> "good";
            case LATE, TOO_EARLY -> "bad";
            case UNKNOWN, NO_TERM -> "";
        };
    }

    static List<Row> rows(List<Entry> entries) {
        return entries.stream().map(Views::row).toList();
    }

    /** The files of a package but those of earlier publications, documents first. */
    static List<Download> downloads(Entry entry) {
        return entry.publication().files().stream()
                .filter(file -> !file.kind().equals("earlier"))
                .map(file -> download(entry, file, file.name()))
                .toList();
    }

    private static Download download(Entry entry, PackagedFile file, String shown) {
        String kind = file.kind().equals("earlier") ? shown.substring(shown.lastIndexOf('.') + 1) : file.kind();
        Integer readBack = entry.publication().counts().figuresReadBack().get(file.kind());
        return new Download(
                Wording.format(kind),
                shown,
                Wording.address("packages/" + entry.folder() + "/" + file.name()),
                Wording.size(file.bytes()),
                file.sha256(),
                file.sm3(),
                readBack == null || readBack == 0 ? "" : readBack.toString());
    }

    static List<Attested> attested(Entry entry) {
        return entry.publication().attestations().stream()
                .map(word -> new Attested(word.by(), Wording.day(word.at()), word.statement()))
                .toList();
    }

    static List<Earlier> earlier(Entry entry) {
        return entry.publication().corrections().stream()
                .map(correction -> {
                    String prefix = correction.folder() + "/";
                    List<Download> files = entry.publication().files().stream()
                            .filter(file -> file.name().startsWith(prefix))
                            .map(file -> download(entry, file, file.name().substring(prefix.length())))
                            .sorted(Comparator.comparing(Download::name))
                            .toList();
                    String version = prefix.replaceAll("^.*?([^/]+)/$", "$1");
                    return new Earlier(version, Wording.day(correction.day()), correction.reason(), files);
                })
                .toList();
    }

    static Dates dates(Entry entry) {
        Standing standing = entry.standing();
        Optional<LegalDate> deadline = standing.deadline();
        String published = entry.publication().day().toString();
        String stated = entry.about().getOrDefault("stated", published);
        return new Dates(
                standing.approved().map(Wording::day).orElse(""),
                standing.due().map(Wording::day).orElse(""),
                Wording.day(standing.first()),
                stated.equals(standing.first().toString()) || stated.equals(published) ? "" : shown(stated),
                standing.sentence(),
                deadline.map(d -> "批复之后 " + d.days() + " 日以内" + d.says() + "，" + d.law())
                        .orElse(""),
                deadline.map(LegalDate::confirmed).orElse(true),
                entry.logged().stream().map(Wording::day).distinct().toList());
    }

    private static String shown(String day) {
        return day.matches("\\d{4}-\\d{2}-\\d{2}") ? Wording.day(LocalDate.parse(day)) : day;
    }
}
