package org.hustings.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hustings.server.ServerTest;
import org.hustings.server.audit.AuditTrail.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTest extends ServerTest {
  @Autowired private AuditLog log;
  @Autowired private AuditTrail trail;
  @Autowired private Chaining chaining;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void record_five_events() {
    begin_with_empty_tables();
    for (String subject : List.of("a", "b", "c", "d", "é")) {
      transaction.executeWithoutResult(status ->
          log.record(
              Actor.system("test"), "platform.clock-moved", "clock:" + subject, null, subject));
    }
    chaining.now();
  }

  @Test
  void the_log_as_it_was_written_holds_to_its_published_head() {
    Finding finding = trail.verify(head -> {});

    assertThat(finding.holds()).isTrue();
    assertThat(finding.head()).isEqualTo(trail.head());
    assertThat(finding.head().entries()).isEqualTo(5);
    assertThat(get("/audit").body()).contains(finding.head().hash());
    assertThat(get("/audit/head.json").body())
        .contains("\"entries\":5", "\"hash\":\"" + finding.head().hash() + "\"");
  }

  @Test
  void a_changed_entry_is_named() {
    tamper("UPDATE audit.entry SET after = '\"x\"' WHERE number = 3");

    assertThat(trail.verify(head -> {}).broken()).startsWith("entry 3 has the hash");
  }

  @Test
  void an_entry_changed_with_its_own_hash_breaks_the_next() {
    tamper(
        """
        UPDATE audit.entry SET after = '"x"', hash = audit.hash_of(
          number, at, actor, event, subject, before, '"x"', previous) WHERE number = 3
        """);
    assertThat(trail.verify(head -> {}).broken())
        .startsWith("entry 4 says that the hash before it is");
  }

  @Test
  void a_missing_entry_is_named() {
    tamper("DELETE FROM audit.entry WHERE number = 2");

    assertThat(trail.verify(head -> {}).broken()).isEqualTo("entry 2 is missing: after 1 comes 3");
  }

  private void tamper(String sql) {
    // as somebody would who has the database in their hands
    administrator.sql(sql).update();
  }
}
