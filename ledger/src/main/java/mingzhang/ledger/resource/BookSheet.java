package mingzhang.ledger.resource;

import java.util.List;
import java.util.Optional;
import mingzhang.ledger.store.Termed;

/** A sheet of a workbook: its columns with what they take. */
record BookSheet(String name, List<Column> columns) {
    BookSheet {
        columns = List.copyOf(columns);
    }

    /** What a column takes. */
    enum Type {
        TEXT("文字"),
        DAY("日期，例如 2024-03-01"),
        YEAR("年度，例如 2024"),
        COUNT("整数"),
        MONEY("金额，单位元，最多两位小数"),
        CHOICE("从下拉选项中选");

        private final String says;

        Type(String says) {
            this.says = says;
        }

        String says() {
            return says;
        }
    }

    /** A column; where a choice is asked, its choices. */
    record Column(String name, Type type, boolean required, List<String> choices) {
        Column {
            choices = List.copyOf(choices);
        }

        Column optional() {
            return new Column(name, type, false, choices);
        }

        /** Why a text does not fit; empty where it does. */
        Optional<String> problem(String text) {
            if (text.isEmpty()) {
                return required ? Optional.of("没有填写") : Optional.empty();
            }
            boolean fits = switch (type) {
                case TEXT -> true;
                case DAY -> BookText.day(text).isPresent();
                case YEAR -> text.matches("[12]\\d{3}");
                case COUNT -> text.matches("\\d{1,9}");
                case MONEY -> BookText.money(text).isPresent();
                case CHOICE -> choices.contains(text);
            };
            return fits ? Optional.empty() : Optional.of("“" + text + "”填得不对");
        }

        /** What should stand there. */
        String mend() {
            return "请填" + (type == Type.CHOICE ? " " + String.join("、", choices) + " 之一" : type.says()) + "。";
        }
    }

    static Column text(String name) {
        return new Column(name, Type.TEXT, true, List.of());
    }

    static Column day(String name) {
        return new Column(name, Type.DAY, true, List.of());
    }

    static Column year(String name) {
        return new Column(name, Type.YEAR, true, List.of());
    }

    static Column count(String name) {
        return new Column(name, Type.COUNT, true, List.of());
    }

    static Column money(String name) {
        return new Column(name, Type.MONEY, true, List.of());
    }

    static Column choice(String name, String... choices) {
        return new Column(name, Type.CHOICE, true, List.of(choices));
    }

    static <E extends Enum<E> & Termed> Column choice(String name, Class<E> choices) {
        return choice(name, Termed.all(choices).split("、"));
    }
}
