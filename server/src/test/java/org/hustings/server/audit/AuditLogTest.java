package org.hustings.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.hustings.server.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class AuditLogTest extends ServerTest {
  private static final Actor ACTOR = Actor.system("test");
  private static final String EVENT = "platform.clock-moved";

  @Autowired private AuditLog log;
  @Autowired private TransactionTemplate transaction;

  @Test
  void an_entry_holds_who_when_what_before_and_after() {
    long number = recorded("clock:an-entry", Map.of("b", 1, "a", START), null);

    Map<String, Object> entry =
        database
            .sql("SELECT * FROM audit.entry WHERE number = ?")
            .param(number)
            .query()
            .singleRow();
    assertThat(entry)
        .containsEntry("actor", "system:test")
        .containsEntry("event", EVENT)
        .containsEntry("subject", "clock:an-entry")
        .containsEntry("before", "{\"a\":\"2020-08-03T15:30:00Z\",\"b\":1}")
        .containsEntry("after", "null");
  }

  @Test
  void each_entry_carries_the_hash_of_the_one_before() {
    long first = recorded("clock:one", null, 1);
    long second = recorded("clock:two", null, 2);

    assertThat(bytes("previous", second)).isEqualTo(bytes("hash", first));
    assertThat(second).isEqualTo(first + 1);
  }

  @Test
  void what_is_rolled_back_leaves_no_entry() {
    transaction.executeWithoutResult(status -> {
      log.record(ACTOR, EVENT, "clock:undone", null, null);
      status.setRollbackOnly();
    });

    assertThat(entriesOn("clock:undone")).isZero();
  }

  @Test
  void an_event_outside_a_transaction_is_refused() {
    assertThatThrownBy(() -> log.record(ACTOR, EVENT, "clock:x", null, null))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_event_that_is_not_in_the_table_is_refused() {
    assertThatThrownBy(() -> log.record(ACTOR, "no.such-event", "clock:x", null, null))
        .hasMessageContaining("no.such-event");
  }

  @Test
  void no_entry_can_be_changed_or_deleted() {
    recorded("clock:kept", null, 1);

    for (String change :
        new String[] {
          "UPDATE audit.entry SET actor = 'system:other'",
          "DELETE FROM audit.entry",
          "TRUNCATE audit.entry"
        }) {
      assertThatThrownBy(() -> database.sql(change).update())
          .hasMessageContaining("The audit log is not changed");
    }
  }

  private long recorded(String subject, @Nullable Object before, @Nullable Object after) {
    transaction.executeWithoutResult(status -> log.record(ACTOR, EVENT, subject, before, after));
    return database.sql("SELECT max(number) FROM audit.entry").query(Long.class).single();
  }

  private byte[] bytes(String column, long number) {
    return database
        .sql("SELECT " + column + " FROM audit.entry WHERE number = ?")
        .param(number)
        .query(byte[].class)
        .single();
  }

  private long entriesOn(String subject) {
    return database
        .sql("SELECT count(*) FROM audit.entry WHERE subject = ?")
        .param(subject)
        .query(Long.class)
        .single();
  }
}
