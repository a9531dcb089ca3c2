package mingzhang.web;

import org.jspecify.annotations.Nullable;

/** Names of uploaded files, made harmless: they are shown and stand in messages, but name nothing on this machine. */
public final class FileNames {
    private static final int LONGEST = 120;

    private FileNames() {}

    /** The last part of a path, without control characters, not too long. */
    public static String plain(@Nullable String given) {
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = name.replaceAll("\\p{Cntrl}", "").strip();
        if (clean.isEmpty()) {
            return "未命名文件";
        }
        return clean.length() <= LONGEST ? clean : clean.substring(clean.length() - LONGEST);
    }

    /** 决算.pdf as 决算（2）.pdf. */
    static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return stem + "（" + number + "）" + name.substring(stem.length());
    }
}
