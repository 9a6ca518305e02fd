package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hustings.server.ServerTest;
import org.hustings.server.TestDatabase;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.audit.AuditTrail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody who has the database in their hands changes a table that carries a right, a decision or
/// a vote: plainly, and is refused or told of by triggers, or with triggers switched off. `hustings
/// verify audit` names the row.
class TablesChangedBehindTheLogTest extends ServerTest {
  @Autowired private AuditTrail trail;
  @Autowired private Grants grants;
  @Autowired private AuditLog log;
  @Autowired private TransactionTemplate transaction;

  private String officer = "";
  private boolean refused;

  @BeforeEach
  void a_site_as_hustings_wrote_it() {
    begin_with_empty_tables();
    officer =
        grants
            .give(Actor.system("test"), Role.RETURNING_OFFICER, "Olwen", "olwen@example.org")
            .toString();
    inRoom(
        "nomination.recorded",
        """
        INSERT INTO nomination.nomination
          (election, contest, candidacy, unit, recorded_at, author, source)
        VALUES ('council', 'chair', 1, 'aldergate', now(), 'person:1', 'by the secretary'),
          ('council', 'chair', 2, 'bramwick', now(), 'person:1', 'by the secretary')
        """);
    inRoom(
        "candidacy.put-forward",
        """
        INSERT INTO candidacy.candidacy
          (election, contest, slug, person, recorded_at, author, source)
        VALUES ('council', 'chair', 'ann', 'member:1', now(), 'person:1', 'staff')
        """);
    database
        .sql("INSERT INTO ballot.voted (election, elector, channel) VALUES ('council', 1, 'POST')")
        .update();
    awaitVouched();
    assertThat(differences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_nomination_given_another_unit_is_named(boolean silently) {
    attack(silently, "UPDATE nomination.nomination SET unit = 'caerlyn' WHERE id = 1");

    assertNamed(silently, "nomination.nomination 1", "is not what entry");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_nomination_that_was_deleted_is_named(boolean silently) {
    attack(silently, "DELETE FROM nomination.nomination WHERE id = 2");

    assertNamed(silently, "nomination.nomination 2", "is gone; entry");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_nomination_that_nobody_made_is_named(boolean silently) {
    attack(
        silently,
        """
        INSERT INTO nomination.nomination
          (election, contest, candidacy, unit, recorded_at, author, source)
        VALUES ('council', 'chair', 1, 'caerlyn', now(), 'person:1', 'by the secretary')
        """);

    assertNamed(silently, "nomination.nomination 3", "no entry tells of it");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_sign_in_link_that_nobody_was_sent_is_named(boolean silently) {
    attack(
        silently,
        "INSERT INTO account.sign_in_link VALUES (sha256('mine'), '%s', now() + interval '1 day')"
            .formatted(officer));

    assertNamed(silently, "account.sign_in_link \\x", "no entry tells of it");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_session_that_nobody_began_is_named(boolean silently) {
    attack(
        silently,
        "INSERT INTO account.session VALUES ('11111111', 'mine', 1, 1, 1800, 9999999999999, '%s')"
            .formatted(officer));

    assertNamed(silently, "account.session 11111111", "no entry tells of it");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_role_that_nobody_gave_is_named(boolean silently) {
    attack(
        silently,
        """
        INSERT INTO account.role_grant (person, role, given_at, given_by)
        VALUES ('member:W0001', 'STAFF', now(), 'person:1')
        """);

    assertNamed(silently, "account.role_grant 2", "no entry tells of it");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_elector_whom_nobody_added_is_named(boolean silently) {
    attack(
        silently,
        """
        INSERT INTO roll.elector
          (election, number, member, name, sections, entitlements, added_at)
        VALUES ('council', 7, 'W0007', 'Nobody', '{}', '{chair}', now())
        """);

    assertNamed(silently, "roll.elector council/7", "no entry tells of it");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_pack_that_was_never_sent_is_named(boolean silently) {
    attack(
        silently,
        """
        INSERT INTO dispatch.pack
          (election, elector, channel, code_hash, order_seed, made_at, entitlements)
        VALUES ('council', 7, 'ONLINE', sha256('mine'), 1, now(), '{chair}')
        """);

    assertNamed(silently, "dispatch.pack 1", "no entry tells of it");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_mark_taken_off_the_marked_register_is_named(boolean silently) {
    attack(silently, "DELETE FROM ballot.voted WHERE elector = 1");

    assertNamed(silently, "ballot.voted council/1", "is gone; entry");
  }

  @Test
  void an_entry_of_the_log_that_hustings_did_not_write_is_named() {
    attack(
        false,
        """
        INSERT INTO audit.entry (at, actor, event, subject, before, after)
        VALUES (now(), 'person:1', 'account.role-given', 'member:W0001', 'null', '{}')
        """);

    assertThat(differences())
        .anyMatch(line -> line.startsWith("audit.entry") && line.contains("has no seal"));
  }

  @Test
  void a_row_told_with_another_sites_key_is_named() {
    attack(
        false,
        "SET hustings.seal = '%s'".formatted("00".repeat(32)),
        "INSERT INTO ballot.voted (election, elector, channel) VALUES ('council', 2, 'POST')");

    assertThat(differences())
        .anyMatch(line ->
            line.startsWith("ballot.voted council/2")
                && line.contains("is not sealed with this site's key"));
  }

  @Test
  void a_seal_put_on_once_more_for_an_earlier_state_is_named() {
    attack(
        true,
        """
        INSERT INTO audit.told (id, relation, key, digest, seal)
        SELECT nextval('audit.told_id'), relation, key, digest, seal FROM audit.told
        WHERE relation = 'nomination.nomination' AND key = '1' ORDER BY id LIMIT 1
        """);

    assertThat(differences()).anyMatch(line -> line.contains("is not sealed with this site's key"));
  }

  @Test
  void entries_cut_off_the_end_are_missed_by_what_they_vouched_for() {
    attack(true, "DELETE FROM audit.entry WHERE number > 1");

    assertThat(differences())
        .anyMatch(line -> line.startsWith("The entry that vouched for"))
        .anyMatch(line -> line.startsWith("audit.entry") || line.contains("is missing"));
  }

  @Test
  void an_entry_dropped_from_a_chain_made_anew_is_missed() {
    attack(
        true,
        "DELETE FROM audit.entry WHERE event = 'account.role-given'",
        "UPDATE audit.entry SET number = NULL, previous = NULL, hash = NULL",
        "SELECT audit.chain(1000)");

    assertThat(trail.verify(head -> {}).broken()).isNull();
    assertThat(differences())
        .anyMatch(line -> line.startsWith("audit.entry") && line.contains("is gone"));
  }

  @Test
  void a_table_whose_guard_was_taken_away_is_named() {
    attack(false, "ALTER TABLE roll.elector DISABLE TRIGGER told_insert");

    assertThat(differences()).anyMatch(line -> line.startsWith("roll.elector is not guarded"));
    attack(false, "ALTER TABLE roll.elector ENABLE TRIGGER told_insert");
  }

  @Test
  void a_function_that_was_written_anew_is_named() {
    administrator.sql("ALTER FUNCTION audit.only_vouch() STABLE SECURITY DEFINER").update();
    try {
      assertThat(differences())
          .anyMatch(line -> line.startsWith("the database's own function audit.only_vouch is not"));
    } finally {
      administrator.sql("ALTER FUNCTION audit.only_vouch() VOLATILE SECURITY INVOKER").update();
    }
  }

  @Test
  void what_was_told_cannot_be_rewritten_plainly() {
    for (String rewriting :
        List.of(
            "UPDATE audit.told SET key = 'x'", "DELETE FROM audit.told", "TRUNCATE audit.told")) {
      assertThat(refused(rewriting)).as(rewriting).isTrue();
    }
  }

  private void assertNamed(boolean silently, String row, String silentFault) {
    if (refused) {
      assertThat(silently).as("a plain attack was refused").isFalse();
      return;
    }
    List<String> differences = differences();
    assertThat(differences)
        .anyMatch(line ->
            line.startsWith(row)
                && line.contains(silently ? silentFault : "by somebody other than Hustings"));
    assertThat(trail.verify(head -> {}).holds()).isFalse();
  }

  private List<String> differences() {
    return trail.verify(head -> {}).differences();
  }

  /// As a room does it: with a line in the log.
  private void inRoom(String event, String sql) {
    transaction.executeWithoutResult(_ -> {
      database.sql(sql).update();
      log.record(Actor.system("test"), event, "test:1", null, null);
    });
  }

  private boolean refused(String sql) {
    attack(false, sql);
    return refused;
  }

  /// With a connection of their own, as the database's superuser. Plainly, it may be refused.
  private void attack(boolean silently, String... statements) {
    List<String> all = new ArrayList<>();
    if (silently) {
      all.add("SET session_replication_role = replica");
    }
    all.addAll(List.of(statements));
    try {
      attackPlainly(all);
      refused = false;
    } catch (SQLException e) {
      assertThat(silently).as(e.getMessage()).isFalse();
      refused = true;
    }
  }

  private void attackPlainly(List<String> statements) throws SQLException {
    try (Connection connection = TestDatabase.superuser();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
