package org.hustings.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hustings.server.ServerTest;
import org.hustings.server.platform.database.TableRule.Flag;
import org.hustings.server.platform.database.TableRule.Kind;
import org.junit.jupiter.api.Test;

/// What `db/tables.txt` says is what the database does.
class TableRulesTest extends ServerTest {
  private static final String ROLE = DatabaseRoles.APPLICATION;

  private final TableRules rules = TableRules.read();

  @Test
  void the_server_has_no_rights_beyond_its_tables() {
    assertThat(database.sql("SELECT current_user").query(String.class).single()).isEqualTo(ROLE);
    assertThat(
            administrator
                .sql(
                    """
                    SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication
                      OR rolbypassrls OR EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid)
                      OR EXISTS (SELECT FROM pg_class WHERE relowner = r.oid)
                      OR EXISTS (SELECT FROM pg_proc WHERE proowner = r.oid)
                      OR EXISTS (SELECT FROM pg_namespace n
                        WHERE nspname !~ '^pg_(toast_)?temp'
                          AND (nspowner = r.oid OR has_schema_privilege(r.oid, n.oid, 'CREATE')))
                      OR has_database_privilege(r.oid, current_database(), 'CREATE')
                    FROM pg_roles r WHERE rolname = ?
                    """)
                .param(ROLE)
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void each_table_has_a_line_and_each_line_a_table() {
    assertThat(rules.missing(there())).isEmpty();
    assertThat(rules.gone(there())).isEmpty();
  }

  @Test
  void a_table_without_a_line_is_told_with_what_to_do() {
    Set<String> more = new TreeSet<>(there());
    more.add("roll.proxy");
    more.remove("roll.total");

    assertThat(rules.missing(more))
        .containsExactly(
            "The table roll.proxy is not in db/tables.txt. Say there what may happen to its rows: a"
                + " line 'roll.proxy: grows' if they stay as they are, or another of the words at"
                + " the head of that file.");
    assertThat(rules.gone(more))
        .containsExactly("db/tables.txt has a line of roll.total, which is no table. Take it out.");
  }

  @Test
  void a_word_that_is_none_is_told_with_its_line() {
    assertThatThrownBy(() -> TableRules.read("roll.proxy: grow"))
        .hasMessage("db/tables.txt: 'grow' is no word of it, in: roll.proxy: grow");
  }

  @Test
  void the_servers_role_may_do_to_each_table_what_its_line_says_and_nothing_else() {
    for (TableRule rule : rules.tables()) {
      Set<String> expected = new TreeSet<>();
      expected.add("SELECT");
      if (rule.kind() != Kind.OWNERS) {
        expected.add("INSERT");
      }
      if (rule.kind() == Kind.FREE) {
        expected.add("UPDATE");
      }
      if (rule.kind() == Kind.FREE || rule.kind() == Kind.COMES_AND_GOES) {
        expected.add("DELETE");
      }
      assertThat(rights(rule.table())).as(rule.table()).isEqualTo(expected);
      if (rule.kind() != Kind.FREE) {
        assertThat(columnsToUpdate(rule.table()))
            .as(rule.table())
            .hasSize(rule.updated().size() + (rule.is(Flag.LOCKED) ? 1 : 0))
            .containsAll(rule.updated());
      }
    }
  }

  @Test
  void what_grows_is_kept_from_the_owner_too() {
    for (TableRule rule : rules.tables()) {
      if (rule.kind() == Kind.GROWS && !rule.table().startsWith("roll.")) {
        assertThatThrownBy(() -> owner.sql("DELETE FROM " + rule.table()).update())
            .as(rule.table())
            .hasMessageMatching("(?s).*(keeps what|is not changed|only grows).*");
      }
    }
  }

  @Test
  void every_function_that_runs_as_the_owner_finds_its_names_in_one_place_only() {
    assertThat(
            administrator
                .sql(
                    """
                    SELECT p.oid::regprocedure::text FROM pg_proc p
                    JOIN pg_namespace n ON n.oid = p.pronamespace
                    WHERE prosecdef AND n.nspname <> 'pg_catalog'
                      AND NOT coalesce(proconfig @> '{"search_path=pg_catalog, pg_temp"}', false)
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  private Set<String> there() {
    return new TreeSet<>(
        administrator
            .sql("SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname = ANY (?)")
            .param(rules.schemas().toArray(String[]::new))
            .query(String.class)
            .list());
  }

  private Set<String> rights(String table) {
    return new TreeSet<>(
        administrator
            .sql(
                """
                SELECT r FROM unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'
                  ::text[]) r WHERE has_table_privilege(?, ?, r)
                """)
            .params(ROLE, table)
            .query(String.class)
            .list());
  }

  private List<String> columnsToUpdate(String table) {
    return administrator
        .sql(
            """
            SELECT attname FROM pg_attribute
            WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped
              AND has_column_privilege(?, attrelid, attnum, 'UPDATE')
            """)
        .params(table, ROLE)
        .query(String.class)
        .list();
  }
}
