package org.hustings.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hustings.server.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class AuditLogTest extends ServerTest {
  private static final Actor ACTOR = Actor.system("test");
  private static final String EVENT = "platform.clock-moved";

  @Autowired private AuditLog log;
  @Autowired private AuditTrail trail;
  @Autowired private Chaining chaining;
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
          .hasStackTraceContaining("permission denied");
      assertThatThrownBy(() -> owner.sql(change).update())
          .hasMessageContaining("The audit log is not changed");
    }
  }

  @Test
  void an_entry_that_waits_to_be_chained_cannot_be_changed_or_chained_wrongly() {
    for (String change :
        new String[] {
          "UPDATE audit.entry SET actor = 'system:other' WHERE number IS NULL",
          "UPDATE audit.entry SET number = 0, previous = sha256(''), hash = sha256('')"
              + " WHERE number IS NULL",
          "UPDATE audit.entry SET number = 1 + (SELECT max(number) FROM audit.entry), previous ="
              + " (SELECT hash FROM audit.entry ORDER BY number DESC NULLS LAST LIMIT 1), hash ="
              + " sha256('') WHERE number IS NULL",
          "DELETE FROM audit.entry WHERE number IS NULL"
        }) {
      recorded("clock:before", null, 1);
      assertThatThrownBy(() ->
              owner
                  .sql(
                      """
                      INSERT INTO audit.entry (at, actor, event, subject, before, after)
                      VALUES (now(), 'system:test', 'platform.clock-moved', 'x', 'null', 'null');
                      """
                          + change)
                  .update())
          .hasMessageContaining("The audit log is not changed");
    }
  }

  @Test
  void an_entry_comes_into_the_chain_by_itself_within_a_second_or_so() {
    recorded("clock:before", null, 1);
    long before = trail.head().entries();

    transaction.executeWithoutResult(status -> log.record(ACTOR, EVENT, "clock:x", null, 1));

    await(() -> trail.head().entries() == before + 1);
  }

  @Test
  void many_at_once_are_all_chained_each_once_and_after_what_they_follow_from() throws Exception {
    int people = 16;
    int acts = 25;
    chaining.now();
    long before = trail.head().entries();

    try (ExecutorService crowd = Executors.newFixedThreadPool(people)) {
      List<Callable<@Nullable Void>> all =
          IntStream.range(0, people)
              .<Callable<@Nullable Void>>mapToObj(person -> () -> act(person, acts))
              .toList();
      for (Future<@Nullable Void> one : crowd.invokeAll(all)) {
        one.get();
      }
    }
    await(() -> trail.head().entries() == before + (long) people * acts);

    assertThat(trail.verify(head -> {}).broken()).isNull();
    for (int person = 0; person < people; person++) {
      assertThat(
              database
                  .sql("SELECT after FROM audit.entry WHERE subject = ? ORDER BY number")
                  .param("clock:person-" + person)
                  .query(Integer.class)
                  .list())
          .isEqualTo(IntStream.range(0, acts).boxed().toList());
    }
  }

  private @Nullable Void act(int person, int acts) {
    for (int act = 0; act < acts; act++) {
      int number = act;
      transaction.executeWithoutResult(
          status -> log.record(ACTOR, EVENT, "clock:person-" + person, null, number));
    }
    return null;
  }

  private long recorded(String subject, @Nullable Object before, @Nullable Object after) {
    transaction.executeWithoutResult(status -> log.record(ACTOR, EVENT, subject, before, after));
    chaining.now();
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
