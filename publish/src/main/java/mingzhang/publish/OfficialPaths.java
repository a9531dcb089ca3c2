package mingzhang.publish;

import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Form;
import mingzhang.catalogue.Profile;
import mingzhang.publish.TableSpec.RowSpec;
import mingzhang.year.DepartmentYear;

/** Which cells of the year a cell of a profile's table prints, as a sum of paths. */
final class OfficialPaths {
    private final Facts facts;
    private final Catalogue catalogue;
    private final int year;

    /** For a profile in a year; nothing of the year need be known yet. */
    OfficialPaths(Profile profile, Catalogue catalogue, int year) {
        DepartmentYear nothing = new DepartmentYear(profile.id(), "", year, List.of());
        this.facts =
                Composing.of(new Data(nothing, profile, catalogue), profile).facts();
        this.catalogue = catalogue;
        this.year = year;
    }

    /** The sum of paths behind a cell; empty where it prints no figure. */
    Optional<String> expression(RowSpec row, String code, String cell) {
        if (!cell.startsWith("=")) {
            return Optional.empty();
        }
        String formula = cell.substring(1);
        return switch (row) {
            case RowSpec.Fixed _ -> Optional.of(facts.get(formula).path());
            case RowSpec.Codes codes ->
                code.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Arithmetic.evaluate(formula, name -> ofCode(codes, code, name))
                                .path());
            case RowSpec.Each _ -> Optional.empty();
        };
    }

    private Quantity ofCode(RowSpec.Codes codes, String code, String name) {
        int dot = name.indexOf('.');
        String only = dot < 0 ? "" : name.substring(0, dot);
        String column = name.substring(dot + 1);
        boolean lowest =
                codes.levels().stream().mapToInt(Integer::intValue).max().orElse(0) == code.length()
                        && code.length() > 3;
        Quantity sum = Quantity.NOTHING;
        for (String sheet : codes.sheets()) {
            boolean has = catalogue
                    .form(sheet, year)
                    .flatMap((Form form) -> form.column(column))
                    .isPresent();
            if (has && (only.isEmpty() || only.equals(sheet))) {
                String path = sheet + "." + code + (lowest ? "" : "*") + "." + column;
                sum = sum.plus(new Quantity(path, column, Quantity.Kind.MONEY, java.math.BigDecimal.ZERO));
            }
        }
        return sum;
    }
}
