package mingzhang.figures;

/**
 * Something in a file that could not be taken as it stands. Readers collect all problems of a file before
 * they give up, and everything that can go on goes on.
 *
 * @param file the file's name as the caller gave it
 * @param where sheet, row and column, or page, or table, in Chinese: {@code 工作表“三公经费”第4行“决算数”列}; may be empty
 * @param found what stands there, in Chinese
 * @param mend what the reader should do about it, in Chinese
 */
public record Problem(String file, String where, String found, String mend) {
    /** One sentence for the person who has to mend it. */
    public String line() {
        return file + (where.isEmpty() ? "" : "，" + where) + "：" + found + "。" + mend;
    }
}
