package mingzhang.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The documents in a zip; a zip within it is opened too, one level down. */
final class ZipFolder {
    private static final int MOST_ENTRIES = 10_000;
    /** An unpacked file, in bytes. */
    private static final long LARGEST_ENTRY = 200L << 20;
    /** Beyond this size, what is unpacked may not be more than {@link #RATIO} times the zip. */
    private static final long RATIO_FROM = 512L << 20;

    private static final long RATIO = 100;

    /** What is counted over a zip and all zips in it. */
    private static final class Total {
        long packed;
        long unpacked;
    }

    private final String path;
    private final String name;
    private final ZipBytes bytes;
    private final int depth;
    private final Total total;
    private final List<Source> sources = new ArrayList<>();

    private ZipFolder(String path, String name, ZipBytes bytes, int depth, Total total) {
        this.path = path;
        this.name = name;
        this.bytes = bytes;
        this.depth = depth;
        this.total = total;
    }

    /**
     * Every document of a zip, in the order of its directory. A zip that cannot be opened is one source that says so.
     *
     * @param path as the caller gave it
     * @param name of the zip, for messages
     */
    static List<Source> sources(String path, String name, ZipBytes bytes) {
        return new ZipFolder(path, name, bytes, 0, new Total()).open();
    }

    private List<Source> open() {
        try {
            ZipDirectory directory = new ZipDirectory(bytes, MOST_ENTRIES);
            total.packed += depth == 0 ? bytes.size() : 0;
            refuseBomb(directory);
            directory.entries.stream().filter(e -> isDocument(e.name())).forEach(e -> add(directory, e));
            if (sources.isEmpty()) {
                refuse(new UnreadableException(name, "压缩包里没有可以读取的文件", "请确认选对了文件，或重新打包。"));
            }
        } catch (UnreadableException e) {
            refuse(e);
        } catch (LimitException e) {
            refuse(e.unreadable(name));
        } catch (IOException | RuntimeException e) {
            refuse(Unreadable.damaged(name, e));
        }
        return sources;
    }

    private void refuse(UnreadableException reason) {
        sources.clear();
        sources.add(new Source(path, () -> {
            throw reason;
        }));
    }

    /** Entries that lie upon each other, or that unpack to far more than the zip is long, are made to harm. */
    private void refuseBomb(ZipDirectory directory) throws IOException {
        long packed = 0;
        for (ZipDirectory.Entry entry : directory.entries) {
            packed += entry.packed();
            total.unpacked += entry.size();
        }
        boolean overlapping = packed > bytes.size();
        if (overlapping || total.unpacked > RATIO_FROM && total.unpacked / RATIO > total.packed) {
            throw new UnreadableException(name, "压缩包解压后过大，疑似压缩炸弹，未读取", "请确认文件来源，或解压后再试。");
        }
    }

    private static boolean isDocument(String entry) {
        String last = entry.substring(entry.lastIndexOf('/') + 1);
        return !entry.startsWith("__MACOSX/") && Documents.isKnown(last);
    }

    private void add(ZipDirectory directory, ZipDirectory.Entry entry) {
        String entryPath = path + "/" + entry.name();
        String entryName = name + "/" + entry.name();
        if (!entry.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            sources.add(new Source(entryPath, () -> Documents.read(entryName, content(directory, entry, entryName))));
            return;
        }
        try {
            if (depth > 0) {
                throw new UnreadableException(entryName, "压缩包套了两层以上，未读取", "请解压后再试。");
            }
            ZipBytes inner = ZipBytes.of(content(directory, entry, entryName));
            sources.addAll(new ZipFolder(entryPath, entryName, inner, depth + 1, total).open());
        } catch (UnreadableException e) {
            sources.add(new Source(entryPath, () -> {
                throw e;
            }));
        }
    }

    private static byte[] content(ZipDirectory directory, ZipDirectory.Entry entry, String name)
            throws UnreadableException {
        if (entry.locked()) {
            throw Unreadable.encrypted(name);
        }
        if (entry.size() > LARGEST_ENTRY) {
            throw Documents.tooLarge(name, entry.size());
        }
        try {
            return directory.content(entry, LARGEST_ENTRY);
        } catch (IOException | OutOfMemoryError e) {
            throw Unreadable.damaged(name, e);
        }
    }
}
