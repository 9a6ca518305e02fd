package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hustings.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class TableFillingTest extends ServerTest {
  private static final String TABLE = "organisation.member";

  @Autowired private TableFilling filling;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void nobody_is_a_member_yet() {
    begin_with_empty_tables();
  }

  @Test
  void what_checks_and_finds_the_members_is_as_it_was_once_they_are_in() {
    List<String> before = indexesAndConstraints();
    recordChange(1);

    transaction.executeWithoutResult(_ -> filling.fill(TABLE, () -> addMembers(1)));

    assertThat(before).hasSizeGreaterThan(4);
    assertThat(indexesAndConstraints()).containsExactlyElementsOf(before);
    assertThat(members()).isEqualTo(1000);
  }

  @Test
  void members_recorded_by_a_change_that_does_not_exist_are_refused_and_leave_nothing_behind() {
    List<String> before = indexesAndConstraints();

    assertThatThrownBy(
            () -> transaction.executeWithoutResult(_ -> filling.fill(TABLE, () -> addMembers(77))))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("member_recorded_by_fkey");

    assertThat(members()).isZero();
    assertThat(indexesAndConstraints()).containsExactlyElementsOf(before);
  }

  @Test
  void nothing_is_put_aside_outside_a_transaction() {
    assertThatThrownBy(() -> filling.fill(TABLE, () -> addMembers(1)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private void recordChange(long id) {
    database
        .sql(
            """
            INSERT INTO organisation.change (id, at, author, register, source, as_of, reason)
            VALUES (?, now(), 'staff', 'members', 'Head office', '2020-08-03', 'Members')
            """)
        .param(id)
        .update();
  }

  private void addMembers(long change) {
    database
        .sql(
            """
            INSERT INTO organisation.member (number, name, status, sections, recorded_by)
            SELECT n, 'Member ' || n, 'active', '{}', ? FROM generate_series(1, 1000) n
            """)
        .param(change)
        .update();
  }

  private long members() {
    return database.sql("SELECT count(*) FROM organisation.member").query(Long.class).single();
  }

  private List<String> indexesAndConstraints() {
    return database
        .sql(
            """
            SELECT pg_get_indexdef(indexrelid) FROM pg_index
            WHERE indrelid = 'organisation.member'::regclass
            UNION ALL
            SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
            WHERE conrelid = 'organisation.member'::regclass
            ORDER BY 1
            """)
        .query(String.class)
        .list();
  }
}
