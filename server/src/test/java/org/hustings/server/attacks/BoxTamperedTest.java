package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.util.Map;
import org.hustings.ballotbox.sealing.Digests;
import org.hustings.ballotbox.sealing.Sealing;
import org.hustings.server.ballot.ElectionKeys;
import org.hustings.server.ballot.list.Sequencer;
import org.hustings.server.ballot.vouching.OuterEnvelope;
import org.hustings.server.ballot.vouching.Vouching;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever can write to the database swaps, stuffs and drops sealed ballots, before and after the
/// envelopes are parted. Each is found at the close, and named.
class BoxTamperedTest extends AttackAtTheClose {
  private static final String STUFFED = "STFFDSTFFDSTFFDS";

  @Autowired private ElectionKeys keys;
  @Autowired private Sequencer sequencer;
  @Autowired private Vouching vouching;

  @BeforeEach
  void every_elector_has_voted() {
    everybodyVotes(20200821);
  }

  /// A ballot that anybody can make, as the key is public.
  private byte[] fresh() {
    return Sealing.of(1).seal(keys.find(Saltmarsh.ELECTION).orElseThrow(), new byte[200]);
  }

  private void sql(String sql, Object... values) {
    administrator.sql(sql).params(values).update();
  }

  /// Past the triggers, as whoever owns the database can.
  private void asSuperuser(String sql) {
    sql("DO $$ BEGIN SET LOCAL session_replication_role = replica; %s; END $$".formatted(sql));
  }

  private String aTracker() {
    return one("SELECT min(tracker) FROM ballot.listed");
  }

  /// How the list names the ballot with this tracker, as far as the page of the close shows it.
  private String listed(String tracker) {
    return one("SELECT encode(hash, 'hex') FROM ballot.listed WHERE tracker = ?", tracker)
        .substring(0, 16);
  }

  private static String named(byte[] sealed) {
    return Digests.hex(sealed).substring(0, 16);
  }

  private void open() {
    bringShares();
    await(() -> !state().equals("SEALED") || !halt().isEmpty());
  }

  @Test
  void a_ballot_exchanged_for_another_before_the_parting_is_named() {
    String tracker = aTracker();
    sql("UPDATE ballot.sealed SET sealed = ? WHERE tracker = ?", fresh(), tracker);

    close();

    assertStopped("One ballot in the box is another than the one on the public list: ");
    assertThat(halt()).contains(listed(tracker));
    assertThat(officer.get(CLOSE).body())
        .contains(listed(tracker))
        .contains("Go on as it was found");
  }

  @Test
  void a_ballot_copied_into_another_envelope_is_refused_and_without_the_index_named() {
    String copy =
        """
        UPDATE ballot.sealed SET sealed = (SELECT sealed FROM ballot.sealed WHERE tracker = ?)
        WHERE tracker = ?
        """;
    String from = aTracker();
    String into = one("SELECT max(tracker) FROM ballot.listed");
    assertThatThrownBy(() -> sql(copy, from, into)).hasMessageContaining("sealed_once");

    sql("DROP INDEX ballot.sealed_once");
    try {
      sql(copy, from, into);
      close();
    } finally {
      sql("TRUNCATE ballot.sealed");
      sql("CREATE UNIQUE INDEX sealed_once ON ballot.sealed (election, sha256(sealed))");
    }
    assertStopped(
        "One sealed ballot is there more than once: " + listed(from),
        "One ballot in the box is another than the one on the public list: " + listed(into));
  }

  @Test
  void a_ballot_stuffed_for_somebody_who_has_not_voted_is_neither_listed_nor_opened() {
    byte[] sealed = stuffed();
    sequencer.list();

    assertThat(one("SELECT count(*)::text FROM ballot.listed WHERE tracker = ?", STUFFED))
        .isEqualTo("0");
    assertThat(one("SELECT count(*)::text FROM audit.entry WHERE event = 'ballot.note-refused'"))
        .isEqualTo("1");
    close();
    assertStopped("One ballot in the box was not taken in by this server: " + named(sealed));
  }

  private byte[] stuffed() {
    byte[] sealed = fresh();
    sql(
        """
        INSERT INTO ballot.envelope
          (election, elector, channel, received_at, pack, attempt, tracker, admitted)
        SELECT election, 99, channel, received_at, pack, attempt, ?, admitted
        FROM ballot.envelope WHERE elector = 4 LIMIT 1
        """,
        STUFFED);
    sql(
        "INSERT INTO ballot.sealed (election, tracker, sealed) VALUES (?, ?, ?)",
        Saltmarsh.ELECTION.slug(),
        STUFFED,
        sealed);
    sql(
        "INSERT INTO ballot.unlisted (election, tracker, hash) VALUES (?, ?, sha256(?))",
        Saltmarsh.ELECTION.slug(),
        STUFFED,
        sealed);
    return sealed;
  }

  @Test
  void a_vote_taken_out_with_its_envelope_is_missed_from_the_list() {
    String tracker = aTracker();
    sql("DELETE FROM ballot.envelope WHERE tracker = ?", tracker);
    sql("DELETE FROM ballot.sealed WHERE tracker = ?", tracker);

    close();

    assertStopped("One ballot on the public list is not in the box: " + listed(tracker));
  }

  @Test
  void a_vote_that_nobody_replaced_is_not_set_aside_in_silence() {
    String tracker = aTracker();
    sql("UPDATE ballot.envelope SET status = 'REPLACED' WHERE tracker = ?", tracker);

    close();

    assertStopped("One vote was set aside, but not by this server: " + listed(tracker));
  }

  @Test
  void a_disqualification_that_no_two_people_decided_is_named() {
    String tracker = one("SELECT tracker FROM ballot.envelope WHERE elector = 5");
    sql(
        """
        INSERT INTO ballot.disqualification (election, elector, reason, recorded_at, author)
        VALUES (?, 5, 'Not a member', now(), 'person:1')
        """,
        Saltmarsh.ELECTION.slug());

    close();

    assertStopped("One vote is marked as disqualified, but nobody here did that: ");
    assertThat(halt()).contains(listed(tracker));
  }

  @Test
  void a_list_that_was_rewritten_is_not_what_the_server_signed() {
    String tracker = aTracker();
    asSuperuser("UPDATE ballot.listed SET chain = sha256('x') WHERE tracker = '" + tracker + "'");

    close();

    assertStopped("The public list is not as this server signed it, from this line: ");
  }

  @Test
  void ballots_exchanged_after_the_parting_are_named_before_any_is_counted() {
    close();
    assertThat(halt()).isEmpty();
    byte[] own = fresh();
    String gone =
        one("SELECT min(encode(sha256(sealed), 'hex')) FROM ballot.parted").substring(0, 16);
    sql(
        """
        UPDATE ballot.parted SET sealed = ?
        WHERE encode(sha256(sealed), 'hex') = (SELECT min(encode(sha256(sealed), 'hex')) FROM ballot.parted)
        """,
        own);

    open();

    assertStopped(
        "One ballot on the public list is not in the box: " + gone,
        "One ballot in the box was not taken in by this server: " + named(own));
    assertThat(state()).isEqualTo("SEALED");
  }

  @Test
  void a_ballot_struck_after_the_parting_by_whoever_has_the_database_is_noticed() {
    close();
    sql(
        """
        WITH gone AS (
          DELETE FROM ballot.parted WHERE ctid = (SELECT min(ctid) FROM ballot.parted)
          RETURNING election, sealed
        )
        INSERT INTO ballot.struck SELECT election, sha256(sealed), 'disqualified' FROM gone
        """);
    sql("UPDATE ballot.parting SET disqualified = 1");

    open();

    assertStopped("were changed after the envelopes were parted");
  }

  @Test
  void a_ballot_that_was_only_never_listed_is_listed_and_opened_when_two_people_go_on() {
    house.close();
    String tracker = unlistedAgain();

    close();
    assertStopped("One ballot in the box was never put on the public list: ");
    confirmed(CLOSE + "/as-found");
    await(() -> state().equals("SEALED"));
    open();

    assertThat(halt()).isEmpty();
    assertThat(one("SELECT count(*)::text FROM ballot.listed WHERE tracker = ?", tracker))
        .isEqualTo("1");
    assertThat(one("SELECT withheld::text FROM ballot.parting")).isEqualTo("0");
  }

  /// Takes the last line off the list, and the head back, as if the note had been deleted before it
  /// was taken up.
  private String unlistedAgain() {
    String tracker = one("SELECT tracker FROM ballot.listed ORDER BY position DESC LIMIT 1");
    asSuperuser("DELETE FROM ballot.listed; DELETE FROM ballot.head");
    relist(tracker);
    return tracker;
  }

  @Test
  void two_people_go_on_without_what_was_exchanged_and_the_result_says_so() {
    String tracker = aTracker();
    sql("UPDATE ballot.sealed SET sealed = ? WHERE tracker = ?", fresh(), tracker);
    close();
    confirmed(CLOSE + "/as-found");
    await(() -> state().equals("SEALED"));
    open();

    assertThat(halt()).isEmpty();
    assertThat(one("SELECT reason FROM ballot.struck")).isEqualTo("withheld");
    assertThat(one("SELECT withheld::text FROM ballot.parting")).isEqualTo("1");
    assertThat(one("SELECT figures FROM result.figures")).contains("\"withheld\":1");
    assertThat(
            one("SELECT count(*)::text FROM audit.entry WHERE event = 'ballot.findings-accepted'"))
        .isEqualTo("1");
  }

  /// Such as a voter's own program could send, once it is voters who seal.
  @Test
  void a_sealed_paper_that_decodes_to_nothing_is_spoilt_and_stops_nobody() {
    String tracker = aTracker();
    byte[] rubbish = fresh();
    Map<String, Object> envelope =
        database
            .sql("SELECT * FROM ballot.envelope WHERE tracker = ?")
            .param(tracker)
            .query()
            .singleRow();
    byte[] admitted =
        vouching.vote(
            new OuterEnvelope(
                Saltmarsh.ELECTION,
                (int) envelope.get("elector"),
                (long) envelope.get("pack"),
                "",
                (String) envelope.get("channel"),
                ((Timestamp) envelope.get("received_at")).toInstant()),
            tracker,
            Digests.sha256(rubbish));
    sql("UPDATE ballot.envelope SET admitted = ? WHERE tracker = ?", admitted, tracker);
    sql("UPDATE ballot.sealed SET sealed = ? WHERE tracker = ?", rubbish, tracker);
    asSuperuser("DELETE FROM ballot.listed; DELETE FROM ballot.head");
    relist("");
    close();
    open();

    assertThat(halt()).isEmpty();
    assertThat(one("SELECT figures FROM result.figures")).contains("\"spoilt\":1");
  }

  /// Lists everything anew but one.
  private void relist(String but) {
    database
        .sql("SELECT tracker, sha256(sealed) AS hash FROM ballot.sealed WHERE tracker <> ?")
        .param(but)
        .query()
        .listOfRows()
        .forEach(row -> {
          String name = (String) row.get("tracker");
          byte[] hash = (byte[]) row.get("hash");
          sql(
              "INSERT INTO ballot.unlisted VALUES (?, ?, ?, ?)",
              Saltmarsh.ELECTION.slug(),
              name,
              hash,
              vouching.note(Saltmarsh.ELECTION.slug(), name, hash));
        });
    sequencer.list();
  }
}
