package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hustings.ballotbox.tlog.KeptHeads;
import org.hustings.ballotbox.tlog.SignedNote;
import org.hustings.server.ServerTest;
import org.hustings.server.TestDatabase;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.audit.AuditTrail;
import org.hustings.server.audit.Head;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody who has the database in their hands takes entries out of the audit log with everything
/// that tells of them, and makes the chain anew: what is left agrees with itself. Who has kept a
/// head notices.
class HeadsRememberedTest extends ServerTest {
  @Autowired private AuditLog log;
  @Autowired private AuditTrail trail;
  @Autowired private TransactionTemplate transaction;

  private KeptHeads kept = new KeptHeads(List.of(), List.of());

  @BeforeEach
  void thirty_entries_of_which_a_head_is_kept() {
    begin_with_empty_tables();
    for (int number = 1; number <= 30; number++) {
      String subject = "clock:" + number;
      transaction.executeWithoutResult(
          _ -> log.record(Actor.system("test"), "platform.clock-moved", subject, null, subject));
    }
    await(() -> trail.head().entries() == 30 && checkpoint().startsWith(origin() + "\n30\n"));
    Head chain = trail.head();
    kept =
        KeptHeads.read(
            KeptHeads.block("kept", SignedNote.parse(checkpoint()))
                + "== typed\n"
                + chain.entries()
                + " "
                + chain.hash()
                + "\n");
    assertThat(kept.checkpoints()).hasSize(1);
    assertThat(kept.chains()).hasSize(1);
  }

  @Test
  void a_log_that_goes_on_comes_by_the_heads_that_were_kept() {
    transaction.executeWithoutResult(
        _ -> log.record(Actor.system("test"), "platform.clock-moved", "clock:31", null, "31"));
    await(() -> trail.head().entries() == 31);

    assertThat(trail.verify(head -> {}, kept).differences()).isEmpty();
  }

  @Test
  void twenty_entries_cut_off_the_end_are_missed() throws SQLException {
    rewrite("DELETE FROM audit.entry WHERE number > 10", "DELETE FROM audit.told WHERE key > '0'");

    assertThat(trail.verify(head -> {}).broken()).isNull();
    assertThat(trail.verify(head -> {}, kept).differences())
        .anyMatch(line ->
            line.startsWith("The checkpoint that was kept has 30 entries, and the log has 10"))
        .anyMatch(line -> line.startsWith("The head that was kept says that entry 30"));
  }

  @Test
  void an_entry_dropped_and_the_chain_made_anew_is_missed_even_after_further_entries()
      throws SQLException {
    rewrite(
        "DELETE FROM audit.told",
        "DELETE FROM audit.entry WHERE number = 15",
        "UPDATE audit.entry SET number = NULL, previous = NULL, hash = NULL",
        "SELECT audit.chain(1000)");
    transaction.executeWithoutResult(
        _ -> log.record(Actor.system("test"), "platform.clock-moved", "clock:31", null, "31"));
    await(() -> trail.head().entries() == 30);

    assertThat(trail.verify(head -> {}).broken()).isNull();
    assertThat(trail.verify(head -> {}, kept).differences())
        .anyMatch(line ->
            line.startsWith("The checkpoint that was kept has 30 entries with the root")
                && line.endsWith("one of these entries was changed, dropped or put in"))
        .anyMatch(line -> line.startsWith("The head that was kept says that entry 30"));
  }

  /// As the database's superuser, with triggers switched off.
  private static void rewrite(String... statements) throws SQLException {
    try (Connection connection = TestDatabase.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private String checkpoint() {
    return get("/logs/audit/checkpoint").body();
  }

  private String origin() {
    return checkpoint().lines().findFirst().orElse("");
  }
}
