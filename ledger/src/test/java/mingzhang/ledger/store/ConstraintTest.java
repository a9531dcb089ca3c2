package mingzhang.ledger.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.SampleYears;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** What the tables themselves refuse, whoever writes to them. */
class ConstraintTest {
    private static TestDatabase database;

    @BeforeAll
    static void fill() {
        database = new TestDatabase();
        try (Ledger ledger = Ledger.open(database.database())) {
            ledger.importYear(SampleYears.realistic("甲市水务局", 2024, 1L), "经办", Instant.EPOCH);
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        organisation_name                   | INSERT INTO organisation_state VALUES (1, ' 甲', null, null, null, null, null, '1999-01-01', '1999-01-02')
        organisation_code                   | INSERT INTO organisation_state VALUES (1, '甲', 'a-1', 1, '行政', '510700', null, '1999-01-01', '1999-01-02')
        organisation_level                  | INSERT INTO organisation_state VALUES (1, '甲', '301', 0, '行政', '510700', null, '1999-01-01', '1999-01-02')
        organisation_kind                   | INSERT INTO organisation_state VALUES (1, '甲', '301', 1, '公司', '510700', null, '1999-01-01', '1999-01-02')
        organisation_region                 | INSERT INTO organisation_state VALUES (1, '甲', '301', 1, '行政', '5107', null, '1999-01-01', '1999-01-02')
        organisation_particulars            | INSERT INTO organisation_state VALUES (1, '甲', '301', null, null, null, null, '1999-01-01', '1999-01-02')
        organisation_parent                 | INSERT INTO organisation_state VALUES (1, '甲', '301', 2, '行政', '510700', 1, '1999-01-01', '1999-01-02')
        organisation_parent                 | INSERT INTO organisation_state VALUES (1, '甲', '301', 2, '行政', '510700', null, '1999-01-01', '1999-01-02')
        organisation_dates                  | INSERT INTO organisation_state VALUES (1, '甲', null, null, null, null, null, '1999-01-02', '1999-01-01')
        organisation_one_state_a_day        | INSERT INTO organisation_state VALUES (1, '甲', null, null, null, null, null, '2024-06-01', null)
        organisation_name_once_a_day        | WITH o AS (INSERT INTO organisation DEFAULT VALUES RETURNING id) INSERT INTO organisation_state SELECT id, '甲市水务局', null, null, null, null, null, '2025-01-01', null FROM o
        organisation_state_organisation_fkey | INSERT INTO organisation_state VALUES (99, '甲', null, null, null, null, null, '1999-01-01', null)
        organisation_state_parent_fkey      | INSERT INTO organisation_state VALUES (1, '甲', '301', 2, '行政', '510700', 99, '1999-01-01', '1999-01-02')
        succession_of_itself                | INSERT INTO succession VALUES (1, 1, '合并', '2024-01-01', '方案')
        succession_kind                     | INSERT INTO succession VALUES (1, 2, '更名', '2024-01-01', '方案')
        succession_authority                | INSERT INTO succession VALUES (1, 2, '合并', '2024-01-01', ' ')
        department_year_once                | INSERT INTO department_year (organisation, fiscal_year, profile) VALUES (1, 2024, 'sichuan-accounts')
        department_year_year                | INSERT INTO department_year (organisation, fiscal_year, profile) VALUES (1, 1949, 'sichuan-accounts')
        department_year_profile             | INSERT INTO department_year (organisation, fiscal_year, profile) VALUES (1, 2023, '四川')
        department_year_organisation_fkey   | INSERT INTO department_year (organisation, fiscal_year, profile) VALUES (99, 2023, 'sichuan-accounts')
        version_once                        | INSERT INTO department_year_version (department_year, version, department, content_hash, imported_at, imported_by) VALUES (1, 1, '甲', repeat('0', 64), now(), '经办')
        version_number                      | INSERT INTO department_year_version (department_year, version, department, content_hash, imported_at, imported_by) VALUES (1, 0, '甲', repeat('0', 64), now(), '经办')
        version_department                  | INSERT INTO department_year_version (department_year, version, department, content_hash, imported_at, imported_by) VALUES (1, 2, '', repeat('0', 64), now(), '经办')
        version_content_hash                | INSERT INTO department_year_version (department_year, version, department, content_hash, imported_at, imported_by) VALUES (1, 2, '甲', 'abc', now(), '经办')
        version_imported_by                 | INSERT INTO department_year_version (department_year, version, department, content_hash, imported_at, imported_by) VALUES (1, 2, '甲', repeat('0', 64), now(), '')
        sheet_name_once                     | INSERT INTO sheet VALUES (1, 90, '三公经费')
        sheet_position                      | INSERT INTO sheet VALUES (1, -1, '别的表')
        sheet_name                          | INSERT INTO sheet VALUES (1, 90, '')
        sheet_version_fkey                  | INSERT INTO sheet VALUES (99, 0, '别的表')
        sheet_row_position                  | INSERT INTO sheet_row VALUES (1, 1, -1, '行')
        sheet_row_version_sheet_fkey        | INSERT INTO sheet_row VALUES (1, 99, 0, '行')
        cell_column_once                    | INSERT INTO cell VALUES (1, 1, 0, 90, '决算数', 1, null, null)
        cell_position                       | INSERT INTO cell VALUES (1, 1, 0, -1, '别的栏', 1, null, null)
        cell_one_value                      | INSERT INTO cell VALUES (1, 1, 0, 90, '别的栏', 1, 1, null)
        cell_one_value                      | INSERT INTO cell VALUES (1, 1, 0, 90, '别的栏', null, 1, '一')
        cell_number                         | INSERT INTO cell VALUES (1, 1, 0, 90, '别的栏', null, 'NaN', null)
        cell_number                         | INSERT INTO cell VALUES (1, 1, 0, 90, '别的栏', null, '-Infinity', null)
        cell_version_sheet_sheet_row_fkey   | INSERT INTO cell VALUES (1, 1, 99, 0, '别的栏', 1, null, null)
        trail_who                           | INSERT INTO trail (at, who, action, subject) VALUES (now(), ' ', 'import-year', '甲')
        trail_action                        | INSERT INTO trail (at, who, action, subject) VALUES (now(), '经办', '导入', '甲')
        trail_before_hash                   | INSERT INTO trail (at, who, action, subject, before_hash) VALUES (now(), '经办', 'import-year', '甲', 'x')
        trail_after_hash                    | INSERT INTO trail (at, who, action, subject, after_hash) VALUES (now(), '经办', 'import-year', '甲', 'x')
        project_code                        | INSERT INTO project (organisation, code, name, kind, first_year, last_year) VALUES (1, 'p', '甲', '特定目标类', 2024, 2024)
        project_kind                        | INSERT INTO project (organisation, code, name, kind, first_year, last_year) VALUES (1, 'P01', '甲', '其他', 2024, 2024)
        project_years                       | INSERT INTO project (organisation, code, name, kind, first_year, last_year) VALUES (1, 'P01', '甲', '特定目标类', 2024, 2023)
        line_codes                          | INSERT INTO budget_line (organisation, fiscal_year, nature, function_code, department_economy, government_economy, fund, level) VALUES (1, 2024, '基本支出', '2010101', '', '50101', '一般公共预算', '本级')
        line_project                        | INSERT INTO budget_line (organisation, fiscal_year, nature, function_code, department_economy, government_economy, fund, level) VALUES (1, 2024, '项目支出', '2010101', '30101', '50101', '一般公共预算', '本级')
        line_fund                           | INSERT INTO budget_line (organisation, fiscal_year, nature, function_code, department_economy, government_economy, fund, level) VALUES (1, 2024, '基本支出', '2010101', '30101', '50101', '财政拨款', '本级')
        line_level                          | INSERT INTO budget_line (organisation, fiscal_year, nature, function_code, department_economy, government_economy, fund, level) VALUES (1, 2024, '基本支出', '2010101', '30101', '50101', '一般公共预算', '乡')
        decision_version                    | INSERT INTO budget_decision (department, fiscal_year, round, kind, content_hash, document, decided_on, decided_at, decided_by) VALUES (1, 2024, '一上', '通过', repeat('0', 64), '文', now(), now(), '某')
        decision_document                   | INSERT INTO budget_decision (department, fiscal_year, round, kind, document, decided_on, decided_at, decided_by) VALUES (1, 2024, '一上', '退回', ' ', now(), now(), '某')
        posting_authority                   | INSERT INTO posting_document (fiscal_year, kind, authority, authority_date, effective_on, entries, posted_at, posted_by) VALUES (2024, '追加', '', '2024-01-01', '2024-01-01', 2, now(), '某')
        posting_days                        | INSERT INTO posting_document (fiscal_year, kind, authority, authority_date, effective_on, entries, posted_at, posted_by) VALUES (2024, '追加', '文', '2024-01-02', '2024-01-01', 2, now(), '某')
        posting_year                        | INSERT INTO posting_document (fiscal_year, kind, authority, authority_date, effective_on, entries, posted_at, posted_by) VALUES (2024, '追加', '文', '2024-01-02', '2025-01-01', 2, now(), '某')
        posting_initial                     | INSERT INTO posting_document (fiscal_year, kind, authority, authority_date, effective_on, entries, posted_at, posted_by) VALUES (2024, '年初预算', '文', '2024-01-01', '2024-01-01', 2, now(), '某')
        posting_balanced                    | INSERT INTO posting_document (fiscal_year, kind, authority, authority_date, effective_on, entries, posted_at, posted_by) VALUES (2024, '追加', '文', '2024-01-01', '2024-01-01', 2, now(), '某')
        append_only                         | INSERT INTO line_balance VALUES (1, 5, 0)
        append_only                         | INSERT INTO request_balance VALUES (1, 5, 0)
        append_only                         | DELETE FROM payment
        append_only                         | UPDATE posting SET amount_fen = 1
        append_only                         | UPDATE budget_edit SET amount_fen = 1
        append_only                         | DELETE FROM year_closing
        event_name                          | INSERT INTO year_event (department, fiscal_year, event, happened_on, document, recorded_at, recorded_by) VALUES (1, 2024, '公开', now(), '', now(), '某')
        history_measure                     | INSERT INTO history_fact (organisation, fiscal_year, batch, measure, fund, nature, function_code, department_economy, government_economy, amount_fen) VALUES (1, 2023, 1, '决算数', '', '', '', '', '', 1)
        entry_kind                          | INSERT INTO fund_entry (organisation, fiscal_year, kind, fund, nature, function_code, voucher, entered_on, amount_fen, note) VALUES (1, 2024, '支出', '一般公共预算', '基本支出', '2010101', 'S', '2024-01-01', 1, '')
        entry_date_in_year                  | INSERT INTO fund_entry (organisation, fiscal_year, kind, fund, nature, function_code, voucher, entered_on, amount_fen, note) VALUES (1, 2024, '收入', '一般公共预算', '基本支出', '2010101', 'S', '2025-01-01', 1, '')
        append_only                         | UPDATE cell SET amount_fen = 0
        append_only                         | DELETE FROM cell
        append_only                         | TRUNCATE cell
        append_only                         | UPDATE sheet_row SET key = '改'
        append_only                         | UPDATE sheet SET name = '改'
        append_only                         | UPDATE department_year_version SET content_hash = repeat('0', 64)
        append_only                         | DELETE FROM department_year
        append_only                         | UPDATE succession SET authority = '改'
        append_only                         | UPDATE trail SET who = '别人'
        append_only                         | DELETE FROM trail
        append_only                         | TRUNCATE trail
        """)
    void refuses(String constraint, String statement) {
        assertThatThrownBy(() -> database.run(statement))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refusal -> assertThat(constraint(refusal)).isEqualTo(constraint));
    }

    private static @Nullable String constraint(PSQLException refusal) {
        return requireNonNull(refusal.getServerErrorMessage(), refusal.getMessage())
                .getConstraint();
    }

    @Test
    void everyNamedConstraintHasItsSentence() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = Logins.connect(database.login());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    SELECT conname FROM pg_constraint
                    WHERE connamespace = 'mingzhang'::regnamespace AND conname !~ '_(pkey|fkey|pk|not_null)$'
                        AND conrelid <> 'mingzhang.flyway_schema_history'::regclass
                    """)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        names.add("append_only");
        names.addAll(List.of(
                "posting_line_year",
                "request_by_another",
                "year_open",
                "payment_line",
                "reversal_within_payment",
                "leaders_within_quota",
                "contract_within_plan",
                "delivery_within_contract",
                "issue_open",
                "issue_proven"));
        assertThat(Refusals.constraints()).containsExactlyInAnyOrderElementsOf(names);
    }
}
