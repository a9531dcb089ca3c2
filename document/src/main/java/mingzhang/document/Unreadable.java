package mingzhang.document;

/** The sentences for files that cannot be read, in one place, so that every reader says the same. */
final class Unreadable {
    private Unreadable() {}

    static UnreadableException damaged(String name) {
        return new UnreadableException(name, "文件已损坏，无法读取", "请用WPS或Word打开确认后重新导出。");
    }

    /** The same; the cause is for those who look after the program. */
    static UnreadableException damaged(String name, Throwable cause) {
        UnreadableException damaged = damaged(name);
        damaged.initCause(cause);
        return damaged;
    }

    static UnreadableException encrypted(String name) {
        return new UnreadableException(name, "文件有打开密码，无法读取", "请去除密码后再试。");
    }

    static UnreadableException empty(String name) {
        return new UnreadableException(name, "文件里没有内容", "请确认选对了文件，或重新导出。");
    }

    static UnreadableException onlyPictures(String name) {
        return new UnreadableException(name, "没有文字层，只有图片", "请改用由WPS或Word直接导出的文件，不要用扫描件。");
    }

    static UnreadableException gibberish(String name) {
        return new UnreadableException(name, "文字没有对应的字符编码，读出来是乱码，无法核对", "请改用由WPS或Word直接导出的文件。");
    }

    static UnreadableException tooMany(String name, String what, int most) {
        return new UnreadableException(name, what + "超过" + most + "的上限", "请拆分后再试。");
    }

    /** For files of a kind that no reader takes. */
    static UnreadableException kind(String name, FileKind kind) {
        return switch (kind) {
            case EMPTY -> empty(name);
            case DAMAGED -> damaged(name);
            case ENCRYPTED_OFFICE -> encrypted(name);
            case PPT -> unknown(name, "这是演示文稿（ppt），不能读取", "请另存为pdf。");
            case RTF -> unknown(name, "这是RTF格式，本版还不能读取", "请另存为docx。");
            case ARCHIVE -> unknown(name, "这是压缩包，里面的文件要逐个读取", "zip可以用 mz audit 直接审核；其他压缩包请先解压。");
            case PICTURE -> unknown(name, "这是图片，没有文字", "请改用docx、pdf、html或txt文件。");
            case PDF, OFD, DOCX, DOC, XLSX, XLS, HTML, TEXT, UNKNOWN ->
                unknown(name, "认不出这是什么格式", "请另存为docx、xlsx、pdf、ofd、html或txt。");
        };
    }

    private static UnreadableException unknown(String name, String found, String mend) {
        return new UnreadableException(name, found, mend);
    }
}
