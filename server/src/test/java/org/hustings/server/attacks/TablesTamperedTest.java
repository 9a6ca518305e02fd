package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.hustings.server.ServerTest;
import org.hustings.server.account.Role;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.ballot.list.Sequencer;
import org.hustings.server.platform.OwnersActs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// An insider has the server's own connection to the database, by its password or by a fault in
/// some statement, while people vote. The database itself refuses, and nothing is changed.
class TablesTamperedTest extends ServerTest {
  @Autowired private SaltmarshBallot ballot;
  @Autowired private Box box;
  @Autowired private Sequencer sequencer;
  @Autowired private OwnersActs owners;

  @BeforeAll
  void people_vote() {
    signedIn(Role.RETURNING_OFFICER);
    ballot.open(20);
    ballot.electors().stream()
        .limit(5)
        .forEach(elector -> {
          int number = elector.number().value();
          box.cast(
              ballot.pack(number),
              ballot.marked(ballot.pack(number), new Random(number)),
              AttemptId.draw());
        });
    sequencer.list();
    awaitVouched();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the log: an entry edited, the last removed, one dropped and all chained anew
        "audit.entry | UPDATE audit.entry SET after = 'null' WHERE number = 1",
        "audit.entry | DELETE FROM audit.entry WHERE number > 2",
        "audit.entry | DELETE FROM audit.entry WHERE number = 2",
        "audit.entry | UPDATE audit.entry SET number = NULL, previous = NULL, hash = NULL",
        "audit.entry | TRUNCATE audit.entry",
        // nominations: given another unit or candidate, ended, revived, deleted
        "nomination.nomination | UPDATE nomination.nomination SET unit = 'elsewhere'",
        "nomination.nomination | UPDATE nomination.nomination SET candidacy = 1",
        "nomination.nomination | DELETE FROM nomination.nomination",
        "nomination.nomination | UPDATE nomination.nomination SET superseded_at = now()",
        "nomination.nomination | INSERT INTO nomination.nomination (election, contest, candidacy,"
            + " unit, recorded_at, author, source) SELECT election, contest, candidacy,"
            + " 'elsewhere', now(), author, source FROM nomination.nomination LIMIT 1",
        // candidates and what they are
        "candidacy.candidacy | UPDATE candidacy.candidacy SET person = 'member:1'",
        "candidacy.state | DELETE FROM candidacy.state",
        "candidacy.state | INSERT INTO candidacy.state (candidacy, state, reason, recorded_at,"
            + " author, source) SELECT candidacy, 'DISQUALIFIED', '', now(), author, source"
            + " FROM candidacy.state LIMIT 1",
        // the roll: an elector more, with a date or without, one other, one fewer, its hash
        "roll.elector | INSERT INTO roll.elector (election, number, member, name, sections,"
            + " entitlements) VALUES ('saltmarsh-2020', 9999, 'X', 'X', '{}', '{council}')",
        "roll.elector | INSERT INTO roll.elector (election, number, member, name, sections,"
            + " entitlements, added_at)"
            + " VALUES ('saltmarsh-2020', 9999, 'X', 'X', '{}', '{council}', now())",
        "roll.elector | UPDATE roll.elector SET email = 'thief@evil.example'",
        "roll.elector | UPDATE roll.elector SET entitlements = '{council}'",
        "roll.elector | DELETE FROM roll.elector WHERE number = 3",
        "roll.address | INSERT INTO roll.address (election, elector, email, at, reason, author)"
            + " VALUES ('saltmarsh-2020', 1, 'thief@evil.example', now(), 'asked', 'person:1')",
        "roll.frozen | UPDATE roll.frozen SET hash = sha256('')",
        "roll.frozen | DELETE FROM roll.frozen",
        "roll.change | INSERT INTO roll.change (election, elector, kind, at, reason, proposed_by,"
            + " confirmed_by) VALUES ('saltmarsh-2020', 1, 'removed', now(), 'x', 'a', 'b')",
        // roles: one more, one that ended given back
        "account.role_grant | INSERT INTO account.role_grant (person, role, given_at, given_by)"
            + " VALUES ('member:1', 'RETURNING_OFFICER', now(), 'person:1')",
        "account.role_grant | UPDATE account.role_grant SET person = 'member:1'",
        "account.role_grant | UPDATE account.role_grant SET ended_at = now(), ended_by = 'x'",
        "account.role_grant | DELETE FROM account.role_grant",
        "account.person | UPDATE account.person SET address = 'thief@evil.example'",
        // a passkey for somebody
        "account.user_credentials | WITH owner AS (INSERT INTO account.user_entities VALUES"
            + " ('x', 'person:1', 'x') RETURNING id) INSERT INTO account.user_credentials"
            + " (credential_id, user_entity_user_id, public_key, backup_eligible, label)"
            + " SELECT 'mine', id, '\\x00', false, 'mine' FROM owner",
        // approvals: one made and confirmed without anybody
        "account.approval | INSERT INTO account.approval (kind, subject, detail_names,"
            + " detail_values, reason, proposed_by, proposed_at, ended_by, ended_at, outcome,"
            + " fingerprint) VALUES ('x', 'y', '{}', '{}', 'x', 'person:1', now(), 'person:2',"
            + " now(), 'CONFIRMED', '')",
        // the definition in force, the papers, the key
        "election.publication | DELETE FROM election.publication",
        "election.version | UPDATE election.version SET file = 'format: 1'",
        "dispatch.settled | UPDATE dispatch.settled SET papers = '{}'",
        "ballot.election_key | UPDATE ballot.election_key SET public_key = 'mine'",
        // codes, votes, the list
        "dispatch.pack | UPDATE dispatch.pack SET code_hash = sha256('mine') WHERE elector = 7",
        "dispatch.pack | UPDATE dispatch.pack SET elector = 8 WHERE elector = 7",
        "ballot.sealed | UPDATE ballot.sealed SET sealed = '\\x00'",
        "ballot.sealed | DELETE FROM ballot.sealed",
        "ballot.envelope | DELETE FROM ballot.envelope",
        "ballot.envelope | UPDATE ballot.envelope SET elector = elector + 1000",
        "ballot.envelope | UPDATE ballot.envelope SET tracker = 'mine'",
        "ballot.listed | UPDATE ballot.listed SET hash = sha256('')",
        "ballot.listed | DELETE FROM ballot.listed",
        "ballot.listed | INSERT INTO ballot.listed SELECT election, 9999, 'mine', hash, chain"
            + " FROM ballot.listed LIMIT 1",
        "ballot.listed | INSERT INTO ballot.listed SELECT election, position + 1, 'mine', hash,"
            + " chain FROM ballot.listed ORDER BY position DESC LIMIT 1",
        "ballot.disqualification | INSERT INTO ballot.disqualification (election, elector, reason,"
            + " recorded_at, author) VALUES ('saltmarsh-2020', 1, 'x', now(), 'person:1')",
        // the result
        "result.declaration | INSERT INTO result.declaration"
            + " VALUES ('saltmarsh-2020', 'mine', now())",
        "result.lot | INSERT INTO result.lot (election, contest, stage, purpose, between_numbers,"
            + " drawn, manner, recorded_at, author)"
            + " VALUES ('saltmarsh-2020', 'council', 1, 'x', '{1,2}', 1, 'mine', now(), 'person:1')"
      })
  void what_gives_a_right_decides_or_is_a_vote_is_not_changed(String table, String act) {
    String before = content(table);

    assertThatThrownBy(() -> database.sql(act).update()).hasStackTraceContaining("ERROR: ");

    assertThat(content(table)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET session_replication_role = replica",
        "SET ROLE hustings_owner",
        "SET ROLE hustings",
        "ALTER TABLE audit.entry DISABLE TRIGGER ALL",
        "DROP TRIGGER entry_is_final ON audit.entry",
        "DROP TABLE roll.elector",
        "CREATE TABLE roll.mine (x int)",
        "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE OR REPLACE FUNCTION audit.hash_of(number bigint, at timestamptz, actor text, event"
            + " text, subject text, before text, after text, previous bytea) RETURNS bytea"
            + " LANGUAGE sql AS 'SELECT NULL'",
        "CREATE SCHEMA mine",
        "ALTER ROLE hustings_server SUPERUSER",
        "UPDATE platform.table_rule SET filled = true",
        "DELETE FROM platform.guarded",
        "COPY ballot.sealed TO PROGRAM 'cat'",
        "SELECT pg_read_file('postgresql.conf')",
        "SELECT pg_ls_dir('.')",
        "LOCK TABLE audit.entry IN ACCESS EXCLUSIVE MODE"
      })
  void the_servers_role_cannot_take_the_guards_away(String act) {
    assertThatThrownBy(() -> database.sql(act).update()).hasStackTraceContaining("ERROR: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ballot.delete_votes('saltmarsh-2020')",
        "SELECT ballot.delete_parted('saltmarsh-2020')",
        "SELECT ballot.delete_images('saltmarsh-2020')",
        "SELECT audit.take('audit.entry', '1', 'pg_temp.mine()::text', 'true')",
        "SELECT audit.take_guarded('pg_catalog.pg_authid')",
        "SELECT platform.rewrite('audit.entry')",
        "SELECT platform.begin_filling('audit.entry')",
        "SELECT platform.begin_filling('organisation.member')",
        "SELECT platform.take_statistics('pg_catalog.pg_authid')"
      })
  void what_the_owner_lends_is_of_no_use_for_anything_else(String act) {
    assertThatThrownBy(() -> database.sql(act).query(row -> {})).hasStackTraceContaining("ERROR: ");
  }

  /// The row that a role is ended by can be written once.
  @Test
  void a_role_that_has_ended_does_not_come_back() {
    administrator
        .sql(
            """
            INSERT INTO account.role_grant (person, role, given_at, given_by, ended_at, ended_by)
            VALUES ('member:7', 'STAFF', now(), 'person:1', now(), 'person:1')
            """)
        .update();

    assertThatThrownBy(() ->
            database
                .sql("UPDATE account.role_grant SET ended_at = NULL WHERE person = 'member:7'")
                .update())
        .hasMessageContaining("account.role_grant keeps what it was given: UPDATE refused");
  }

  /// PostgreSQL says so in a warning only.
  @Test
  void the_servers_role_gives_itself_nothing() {
    database.sql("GRANT UPDATE ON audit.entry TO hustings_server").update();

    assertThatThrownBy(() -> database.sql("UPDATE audit.entry SET actor = 'x:1'").update())
        .hasStackTraceContaining("permission denied");
  }

  /// What the owner lends does work where it is meant.
  @Test
  void the_planner_gets_its_statistics() {
    owners.takeStatistics("roll.elector");

    assertThat(
            administrator
                .sql("SELECT reltuples FROM pg_class WHERE oid = 'roll.elector'::regclass")
                .query(Integer.class)
                .single())
        .isEqualTo(ballot.electors().size());
  }

  private String content(String table) {
    return administrator
        .sql(
            "SELECT md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) FROM %s t"
                .formatted(table))
        .query((row, _) -> String.valueOf(row.getString(1)))
        .single();
  }
}
