package mingzhang.document;

/** The open typefaces of the pages that are drawn here, by the typeface of the standard that each stands for. */
enum Typeface {
    /** 宋体, and 仿宋 for the body: Noto Serif SC. */
    SONG("song", "Noto Serif SC"),
    /** 小标宋, and what is set in bold. */
    SONG_BOLD("song-bold", "Noto Serif SC Bold"),
    /** 黑体: Noto Sans SC. */
    HEI("hei", "Noto Sans SC Medium"),
    /** 楷体: LXGW WenKai. */
    KAI("kai", "LXGW WenKai");

    private final String file;
    private final String family;

    Typeface(String file, String family) {
        this.file = file;
        this.family = family;
    }

    /** The resource that holds it. */
    String resource() {
        return "/mingzhang/fonts/" + file + ".ttf";
    }

    /** The name that it goes by. */
    String family() {
        return family;
    }

    /** The same as a PostScript name. */
    String postScript() {
        return family.replace(" ", "");
    }
}
