package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.server.SecondPerson;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Disqualifications;
import org.hustings.server.ballot.post.ScanOutcome;
import org.hustings.server.ballot.post.Scanned;
import org.hustings.server.ballot.post.Scanning;
import org.hustings.server.dispatch.HandmadePacks;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever owns the database changes a decision, a right or a number of which the audit log tells,
/// with every trigger switched off. The close stops before anything is opened or declared, names
/// it, and two people know the way on.
class CloseComparedWithTheLogTest extends AttackAtTheClose {
  private static final String ELECTION = Saltmarsh.ELECTION.slug();
  private static final Pattern DRAWN = Pattern.compile("name=\"drawn\" value=\"(\\d+)\"");
  private static final Actor TEST = Actor.system("test");
  private static final ElectorNumber FIFTH = new ElectorNumber(5);

  @Autowired private Box box;
  @Autowired private Disqualifications disqualifications;
  @Autowired private Scanning scanning;

  @BeforeEach
  void every_elector_has_voted() {
    everybodyVotes(20201129);
  }

  /// As the superuser, past every trigger.
  private void silently(String sql, Object... values) {
    administrator.sql(sql).params(values).update();
  }

  private void open() {
    bringShares();
    await(this::waitsForSomebody);
    for (int lot = 1; waitsForLot(); lot++) {
      drawLot();
      String drawn = Integer.toString(lot);
      await(() -> one("SELECT count(*)::text FROM result.lot").equals(drawn));
      await(this::waitsForSomebody);
    }
  }

  private boolean waitsForSomebody() {
    return !halt().isEmpty() || state().equals("COUNTED") || waitsForLot();
  }

  private boolean waitsForLot() {
    return !one("SELECT count(*)::text FROM result.lot_needed").equals("0");
  }

  private void drawLot() {
    Matcher tied = DRAWN.matcher(officer.get(CLOSE).body());
    assertThat(tied.find()).isTrue();
    Map<String, String> form = Map.of("drawn", tied.group(1), "manner", "From a hat, by the chair");
    SecondPerson.confirms(signedIn(Role.STAFF), officer.submit(CLOSE, CLOSE + "/lot", form));
  }

  @Override
  void assertStopped(String... words) {
    super.assertStopped(words);
    assertThat(officer.get(CLOSE).body()).contains("Go on as it was found");
  }

  @Test
  void a_disqualification_that_was_deleted_is_named_by_the_elector_and_the_vote_stays_shut() {
    disqualifications.disqualify(Saltmarsh.ELECTION, FIFTH, "Left the society", TEST);
    silently("DELETE FROM ballot.disqualification");

    close();

    assertStopped(
        "The disqualification of one elector is not what the audit log tells of it: 5.",
        "One row is not as Hustings wrote it: ballot.disqualification 1.");
    confirmed(CLOSE + "/as-found");
    await(() -> state().equals("SEALED"));
    assertThat(one("SELECT withheld::text FROM ballot.parting")).isEqualTo("1");
    assertThat(one("SELECT count(*)::text FROM ballot.parted"))
        .isEqualTo(one("SELECT (count(*) - 1)::text FROM ballot.listed"));
  }

  @Test
  void a_disqualification_taken_back_by_nobody_is_named() {
    disqualifications.disqualify(Saltmarsh.ELECTION, FIFTH, "Left the society", TEST);
    silently(
        """
        UPDATE ballot.disqualification SET superseded_at = now(), superseded_by = 'person:1',
          superseded_reason = 'A mistake'
        """);

    close();

    assertStopped("The disqualification of one elector is not what the audit log tells of it: 5.");
  }

  @Test
  void a_disqualification_given_another_reason_is_named() {
    disqualifications.disqualify(Saltmarsh.ELECTION, FIFTH, "Left the society", TEST);
    silently("UPDATE ballot.disqualification SET reason = 'Voted for the wrong one'");

    close();

    assertStopped("The disqualification of one elector is not what the audit log tells of it: 5.");
  }

  @Test
  void a_disqualification_that_nobody_decided_is_named_by_the_elector() {
    silently(
        """
        INSERT INTO ballot.disqualification (election, elector, reason, recorded_at, author)
        VALUES (?, 7, 'Not a member', now(), 'person:1')
        """,
        ELECTION);

    close();

    assertStopped("The disqualification of one elector is not what the audit log tells of it: 7.");
  }

  /// What tells the log of every row, made to tell nothing.
  @Test
  void a_function_of_the_database_that_somebody_wrote_anew_is_named() {
    String made = one("SELECT pg_get_functiondef('audit.tell_rows()'::regprocedure)");
    silently(
        """
        CREATE OR REPLACE FUNCTION audit.tell_rows() RETURNS trigger LANGUAGE plpgsql
        AS 'BEGIN RETURN NULL; END'
        """);
    try {
      close();

      assertStopped(
          "One program within the database is not what Hustings put there: function"
              + " audit.tell_rows.");
    } finally {
      silently(made);
    }
  }

  @Test
  void a_disqualification_that_was_taken_back_by_two_stops_nothing() {
    disqualifications.disqualify(Saltmarsh.ELECTION, FIFTH, "Left the society", TEST);
    disqualifications.reinstate(Saltmarsh.ELECTION, FIFTH, "Did not", TEST);
    disqualifications.disqualify(
        Saltmarsh.ELECTION, new ElectorNumber(6), "Left the society", TEST);

    close();

    assertThat(halt()).isEmpty();
    assertThat(one("SELECT disqualified::text FROM ballot.parting")).isEqualTo("1");
  }

  @Test
  void an_entry_of_the_log_made_up_for_it_is_no_excuse() {
    silently(
        """
        INSERT INTO audit.entry (at, actor, event, subject, before, after)
        VALUES (now(), 'person:1', 'ballot.disqualified', ?, 'null',
          '{"elector":7,"reason":"Not a member"}')
        """,
        "election:" + ELECTION);
    silently(
        """
        INSERT INTO ballot.disqualification (election, elector, reason, recorded_at, author)
        VALUES (?, 7, 'Not a member', now(), 'person:1')
        """,
        ELECTION);

    close();

    assertStopped("The disqualification of one elector is not what the audit log tells of it: 7.");
    assertThat(halt()).contains("audit.entry ");
  }

  /// A second paper of somebody who has voted online already.
  private void secondPaper(int elector) {
    Elector one = house.electors().get(elector - 1);
    new HandmadePacks(database, Saltmarsh.ELECTION)
        .posted(elector, one.entitlements(), elector, clock.instant());
    List<Scanned> scanned =
        scanning.scan(Saltmarsh.ELECTION, List.of(Integer.toString(elector)), true, TEST);
    assertThat(scanned).extracting(Scanned::outcome).containsExactly(ScanOutcome.DUPLICATE);
  }

  @Test
  void second_votes_that_were_scanned_stop_nothing() {
    secondPaper(3);
    secondPaper(4);

    close();

    assertThat(halt()).isEmpty();
    assertThat(one("SELECT duplicates::text FROM ballot.parting")).isEqualTo("2");
  }

  @Test
  void a_second_vote_that_nobody_scanned_changes_no_number() {
    secondPaper(3);
    silently(
        """
        INSERT INTO ballot.envelope (election, elector, channel, received_at, pack, status)
        SELECT election, 4, 'POST', received_at, pack, 'DUPLICATE' FROM ballot.envelope
        WHERE elector = 4
        """);

    close();

    assertStopped(
        "2 papers by post lie set aside, and the audit log tells of 1.",
        "One envelope of a paper by post was put in or set aside by somebody other than this"
            + " server.");
  }

  @Test
  void a_second_vote_that_was_taken_out_is_missed() {
    secondPaper(3);
    secondPaper(4);
    silently("DELETE FROM ballot.envelope WHERE status = 'DUPLICATE' AND elector = 4");
    silently("DELETE FROM ballot.returned WHERE paper = 4");

    close();

    assertStopped("One paper by post lies set aside, and the audit log tells of 2.");
  }

  @Test
  void a_vote_by_post_that_nobody_scanned_changes_no_number() {
    ElectorNumber last = new ElectorNumber(40);
    disqualifications.disqualify(Saltmarsh.ELECTION, last, "Left the society", TEST);
    silently("DELETE FROM ballot.envelope WHERE elector = 40");
    silently(
        """
        INSERT INTO ballot.envelope (election, elector, channel, received_at, pack)
        SELECT election, 40, 'POST', received_at, pack FROM ballot.envelope WHERE elector = 4
        """);

    close();

    assertStopped("One vote by post lies in the box, and the audit log tells of 0.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dispatch.batch | UPDATE dispatch.batch SET handed_over_at = handed_over_at - interval '9"
            + " days'",
        "ballot.void_decision | INSERT INTO ballot.void_decision (election, votes, reason,"
            + " decided_at) VALUES ('saltmarsh-2020', 3, 'x', now())",
        "roll.elector | UPDATE roll.elector SET region = 'Elsewhere' WHERE number = 9",
        "roll.elector | DELETE FROM roll.elector WHERE number = 9",
        "dispatch.pack | UPDATE dispatch.pack SET died_at = now(), died_of = 'LOST' WHERE elector ="
            + " 9",
        "election.publication | UPDATE election.publication SET reason = 'because'",
        "dispatch.settled | UPDATE dispatch.settled SET lot = lot + 1",
        "audit.entry | UPDATE audit.entry SET actor = 'person:9' WHERE event = 'ballot.key-lodged'",
      })
  void a_row_on_which_the_close_rests_is_named(String table, String attack) {
    silently(attack);

    close();

    assertStopped("not as Hustings wrote");
    assertThat(halt()).contains(table + " ");
  }

  @Test
  void a_voting_session_that_nobody_began_gives_nobody_the_grace() {
    silently("DELETE FROM ballot.envelope WHERE elector = 5");
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(60));
    silently(
        """
        INSERT INTO ballot.session (election, pack, opened_at)
        SELECT election, id, CAST(? AS timestamptz) - interval '1 hour' FROM dispatch.pack WHERE elector = 5
        """,
        Timestamp.from(Saltmarsh.CLOSES));

    assertThatThrownBy(() -> house.vote(house.electors().get(4), Map.of(), new Random(5)))
        .hasMessageContaining("Closed");
  }

  @Test
  void a_time_of_receipt_that_was_altered_is_no_vote_that_was_taken_in() {
    silently(
        "UPDATE ballot.envelope SET received_at = received_at - interval '1 day' WHERE elector ="
            + " 5");

    close();

    assertStopped("One ballot in the box was not taken in by this server: ");
  }

  @Test
  void a_vote_with_a_pack_that_was_put_in_by_sql_is_not_opened() {
    silently("UPDATE dispatch.pack SET elector = 1005 WHERE elector = 5");
    silently(
        """
        INSERT INTO dispatch.pack
          (election, elector, channel, entitlements, code_hash, order_seed, made_at)
        SELECT election, 5, channel, entitlements, sha256('mine'), order_seed, made_at
        FROM dispatch.pack WHERE elector = 1005
        """);
    silently("DELETE FROM ballot.envelope WHERE elector = 5");
    silently("DELETE FROM ballot.disqualification");
    house.vote(house.electors().get(4), Map.of(), new Random(7));

    close();

    assertStopped("rows are not as Hustings wrote them: dispatch.pack ");
    confirmed(CLOSE + "/as-found");
    await(() -> state().equals("SEALED"));
    assertThat(one("SELECT withheld::text FROM ballot.parting")).isEqualTo("1");
  }

  @Test
  void rankings_altered_after_the_opening_are_not_declared() {
    close();
    open();
    assertThat(state()).isEqualTo("COUNTED");
    silently("UPDATE result.ballot_file SET blt = blt || ' '");

    assertThat(officer.submit(CLOSE, CLOSE + "/declare", Map.of("confirmed", "yes")).statusCode())
        .isEqualTo(422);
    assertThat(halt())
        .contains("not as Hustings wrote")
        .contains("result.ballot_file saltmarsh-2020/council/0");
    assertThat(one("SELECT count(*)::text FROM result.declaration")).isEqualTo("0");

    confirmed(CLOSE + "/as-found");
    officer.submit(CLOSE, CLOSE + "/declare", Map.of("confirmed", "yes"));
    assertThat(state()).isEqualTo("DECLARED");
  }

  @Test
  void a_row_that_was_put_back_as_it_was_stops_nothing() {
    silently("UPDATE roll.elector SET region = region || '!' WHERE number = 9");
    close();
    assertStopped("roll.elector saltmarsh-2020/9");

    silently("UPDATE roll.elector SET region = rtrim(region, '!') WHERE number = 9");
    officer.submit(CLOSE, CLOSE + "/go-on", Map.of());
    await(() -> state().equals("SEALED"));

    assertThat(halt()).isEmpty();
  }

  @Test
  void the_key_that_was_exchanged_is_named_and_the_right_one_lodged_again_opens() {
    ElectionKey lodged = house.key();
    ElectionKey mine = KeyCeremony.hold(Saltmarsh.ELECTION, 1, 1).key();
    silently(
        "UPDATE ballot.election_key SET public_key = ?, needed = 1, trustees = 1",
        mine.publicKey());
    house.close();

    String key = "/staff/elections/" + ELECTION + "/key";
    assertThat(officer.get(key).body())
        .contains("nobody lodged: " + mine.fingerprint())
        .contains("is taken or opened: " + lodged.fingerprint());
    assertThat(officer.submit(key, key, Map.of("text", mine.text())).body())
        .contains("Only that one can be lodged again: " + lodged.fingerprint());
    officer.submit(key, key, Map.of("text", lodged.text()));
    Visitor second = signedIn(Role.STAFF);
    Matcher proposal = PROPOSAL.matcher(second.get("/staff/approvals").body());
    assertThat(proposal.find()).isTrue();
    second.submit(proposal.group(), proposal.group() + "/confirm", Map.of());

    close();
    assertStopped("A key lies in the database that nobody lodged: " + mine.fingerprint());
    confirmed(CLOSE + "/as-found");
    await(() -> state().equals("SEALED"));
    open();
    assertThat(state()).isEqualTo("COUNTED");
  }

  @Test
  void what_is_no_key_at_all_stops_the_close_as_well() {
    silently("UPDATE ballot.election_key SET public_key = 'mine', needed = 9");
    house.close();

    assertThat(officer.get("/staff/elections/" + ELECTION + "/key").body())
        .contains("is taken or opened: " + house.key().fingerprint());
    assertThat(officer.get(CLOSE).body()).contains("Lodge it again");
  }

  @Test
  void no_vote_is_sealed_to_a_key_that_nobody_lodged() {
    begin_with_empty_tables();
    house.open(40, "", "");
    ElectionKey mine = KeyCeremony.hold(Saltmarsh.ELECTION, 1, 1).key();
    silently(
        "UPDATE ballot.election_key SET public_key = ?, needed = 1, trustees = 1",
        mine.publicKey());
    await(() -> box.key(Saltmarsh.ELECTION).isEmpty());

    assertThatThrownBy(() -> house.everybodyVotes(1)).hasMessageContaining("NotYetOpen");
    assertThat(one("SELECT count(*)::text FROM ballot.envelope")).isEqualTo("0");
    officer = signedIn(Role.RETURNING_OFFICER);
    assertThat(officer.get("/staff/elections/" + ELECTION + "/key").body())
        .contains("A key lies in the database that nobody lodged: " + mine.fingerprint());
  }
}
