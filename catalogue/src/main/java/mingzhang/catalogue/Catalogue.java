package mingzhang.catalogue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything that is law, form or custom rather than program.
 *
 * <p>Immutable and shared. Each part is read when it is first asked for, so that a program which only needs the
 * items and the rules does not wait for the forms. A part with a mistake in its files throws
 * {@link CatalogueException}, which names all of them.
 */
public final class Catalogue {
    private final Supplier<List<Code>> codes;
    private final Supplier<List<Item>> items;
    private final Supplier<List<OfficialTable>> tables;
    private final Supplier<List<Rule>> rules;
    private final Supplier<List<Form>> forms;
    private final Supplier<List<Profile>> profiles;
    private final Supplier<List<AccountTable>> accountTables;
    private final Supplier<List<LegalDate>> legalDates;
    private final Supplier<List<Role>> roles;
    private final Supplier<Evaluation> evaluation;
    private final Supplier<Map<String, List<Code>>> codesByNumber = new Lazy<>(this::indexCodes);
    private final Supplier<Map<String, Item>> itemsByName = new Lazy<>(this::indexItems);

    /** A catalogue of given entries, taken as they are. */
    public Catalogue(List<Code> codes, List<Item> items, List<Rule> rules, List<Form> forms, List<Profile> profiles) {
        this.codes = given(codes);
        this.items = given(items);
        this.tables = given(List.of());
        this.rules = given(rules);
        this.forms = given(forms);
        this.profiles = given(profiles);
        this.accountTables = given(List.of());
        this.legalDates = given(List.of());
        this.roles = given(List.of());
        this.evaluation = new Lazy<>(() -> EvaluationReader.read(List.of(Shelf.builtIn())));
    }

    private Catalogue(Catalogue other, List<Rule> rules) {
        this.codes = other.codes;
        this.items = other.items;
        this.tables = other.tables;
        this.rules = given(rules);
        this.forms = other.forms;
        this.profiles = other.profiles;
        this.accountTables = other.accountTables;
        this.legalDates = other.legalDates;
        this.roles = other.roles;
        this.evaluation = other.evaluation;
    }

    private Catalogue(List<Shelf> shelves) {
        this.codes = new Lazy<>(() -> CodesReader.read(shelves));
        this.items = new Lazy<>(() -> ItemsReader.read(shelves));
        this.tables = new Lazy<>(() -> TablesReader.read(shelves, items()));
        this.rules = new Lazy<>(() -> RulesReader.read(shelves, items(), tables()));
        this.forms = new Lazy<>(() -> FormsReader.read(shelves));
        this.profiles = new Lazy<>(() -> ProfilesReader.read(shelves, forms()));
        this.accountTables = new Lazy<>(() -> AccountTablesReader.read(shelves));
        this.legalDates = new Lazy<>(() -> LegalDatesReader.read(shelves));
        this.roles = new Lazy<>(() -> RolesReader.read(shelves));
        this.evaluation = new Lazy<>(() -> EvaluationReader.read(shelves));
    }

    private static <T> Supplier<List<T>> given(List<T> entries) {
        List<T> copy = List.copyOf(entries);
        return () -> copy;
    }

    /** The catalogue that comes with the program. */
    public static Catalogue load() {
        return new Catalogue(List.of(Shelf.builtIn()));
    }

    /**
     * The catalogue that comes with the program, and what a folder adds to it: codes, items, tables, rules, forms, profiles,
     * legal dates and evaluation, laid out as in the program's own folder.
     *
     * @throws CatalogueException with all problems of all files
     */
    public static Catalogue load(Path extra) {
        Catalogue catalogue = new Catalogue(List.of(Shelf.builtIn(), Shelf.folder(extra)));
        catalogue.check();
        return catalogue;
    }

    /**
     * Reads all parts at once.
     *
     * @throws CatalogueException with all problems of all files
     */
    public void check() {
        Problems problems = new Problems();
        List<Runnable> parts = List.of(
                this::codes,
                this::items,
                this::tables,
                this::rules,
                this::forms,
                this::profiles,
                this::accountTables,
                this::legalDates,
                this::roles,
                this::evaluation);
        for (Runnable part : parts) {
            problems.collect(part);
        }
        problems.refuse();
    }

    /** The classification codes, each with its years. */
    public List<Code> codes() {
        return codes.get();
    }

    /** The named quantities of the field. */
    public List<Item> items() {
        return items.get();
    }

    /** The tables that disclosures publish. */
    public List<OfficialTable> tables() {
        return tables.get();
    }

    /** The official table that a caption names: by its words, whatever its number, its year and its department. */
    public Optional<OfficialTable> table(String caption) {
        return TableNames.find(caption, tables());
    }

    /** The relations that law and forms prescribe. */
    public List<Rule> rules() {
        return rules.get();
    }

    /** The sheets of workbooks; one name may have several forms, each for other years. */
    public List<Form> forms() {
        return forms.get();
    }

    /** The ways of publishing, each complete with the files of its base. */
    public List<Profile> profiles() {
        return profiles.get();
    }

    /** The tables that are drawn from the ledger: published ones, and sheets of a department's year. */
    public List<AccountTable> accountTables() {
        return accountTables.get();
    }

    /** The days by which things must be done. */
    public List<LegalDate> legalDates() {
        return legalDates.get();
    }

    /** What somebody may be in a ledger, each with its rights. */
    public List<Role> roles() {
        return roles.get();
    }

    /** How performance is scored, graded and watched. */
    public Evaluation evaluation() {
        return evaluation.get();
    }

    /** The same catalogue with these rules alone: what a rule's own cases are checked by. */
    public Catalogue withRules(List<Rule> only) {
        return new Catalogue(this, only);
    }

    /** The entry of a code in a year. */
    public Optional<Code> code(String table, String code, int year) {
        return codesByNumber.get().getOrDefault(code, List.of()).stream()
                .filter(c -> c.table().equals(table) && c.years().holds(year))
                .findFirst();
    }

    /** The item of that name or synonym, as printed. */
    public Optional<Item> item(String nameOrSynonym) {
        return Optional.ofNullable(itemsByName.get().get(nameOrSynonym));
    }

    /** The form of that name in a fiscal year. */
    public Optional<Form> form(String name, int year) {
        return forms().stream()
                .filter(f -> f.name().equals(name) && f.years().holds(year))
                .findFirst();
    }

    /** The profile of that id. */
    public Optional<Profile> profile(String id) {
        return profiles().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    private Map<String, List<Code>> indexCodes() {
        Map<String, List<Code>> index = HashMap.newHashMap(codes().size());
        for (Code code : codes()) {
            index.merge(code.code(), List.of(code), Lists::joined);
        }
        return index;
    }

    private Map<String, Item> indexItems() {
        Map<String, Item> index = HashMap.newHashMap(4 * items().size());
        for (Item item : items()) {
            index.put(item.name(), item);
            item.synonyms().forEach(synonym -> index.put(synonym, item));
        }
        return index;
    }
}
