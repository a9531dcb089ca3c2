package mingzhang.audit;

/** The halves of a table that has 收入 and 支出 side by side. */
final class Halves {
    private Halves() {}

    /** Which half of a table of two halves a column belongs to: 1, 2 …; a new one begins where words follow figures. */
    static int[] of(Grid grid) {
        int[] sides = new int[grid.columns().size()];
        int side = 1;
        boolean figures = false;
        for (int c = 0; c < sides.length; c++) {
            int column = c;
            boolean words = grid.rows().stream()
                    .anyMatch(r -> !r.names().get(column).isEmpty()
                            && (column == 0
                                    || !r.names().get(column).equals(r.names().get(column - 1))));
            boolean numeric = grid.rows().stream().anyMatch(r -> r.cells().get(column) != null);
            if (words && !numeric && figures) {
                side++;
                figures = false;
            }
            figures |= numeric;
            sides[c] = side;
        }
        return sides;
    }
}
