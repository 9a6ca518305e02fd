package org.hustings.server.ballot.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.marks.SpoiltReason;
import org.hustings.server.ServerTest;
import org.hustings.server.account.PersonId;
import org.hustings.server.audit.Actor;
import org.hustings.server.ballot.Admission;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.CastOutcome;
import org.hustings.server.ballot.Numbers;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Electors 5, 10, 15 … have their packs by post, and papers with their own numbers.
class PostRoomTest extends ServerTest {
  private static final Actor CLERK = new Actor("test:clerk");
  private static final PersonId ANNE = new PersonId("person", "1");
  private static final PersonId BILL = new PersonId("person", "2");
  private static final PersonId CATH = new PersonId("person", "3");
  private static final String PHRASE = "marsh harrier over reeds";

  @Autowired private SaltmarshBallot ballot;
  @Autowired private Scanning scanning;
  @Autowired private Keying keying;
  @Autowired private KeyingPhrases phrases;
  @Autowired private Box box;
  @Autowired private Parting parting;
  private final Random random = new Random(2);

  @BeforeEach
  void the_ballot_is_open() {
    begin_with_empty_tables();
    ballot.open(30);
    phrases.agree(Saltmarsh.ELECTION, PHRASE, CLERK);
  }

  @Test
  void a_returned_paper_is_the_electors_vote_and_its_code_is_dead() {
    assertThat(scan("0000005", "  10 ")).containsOnly(ScanOutcome.ACCEPTED);

    assertThat(box.admit(ballot.code(5), "here")).isInstanceOf(Admission.AlreadyVoted.class);
    assertThat(cast(5)).isInstanceOf(CastOutcome.AlreadyVoted.class);
    assertThat(parting.numbers(Saltmarsh.ELECTION)).isEqualTo(new Numbers(0, 2, 0, 0, 0));
  }

  @Test
  void a_paper_after_a_vote_online_is_set_aside_as_a_duplicate() {
    assertThat(cast(5)).isInstanceOf(CastOutcome.Accepted.class);

    assertThat(scan("5")).containsExactly(ScanOutcome.DUPLICATE);
    assertThat(parting.numbers(Saltmarsh.ELECTION)).isEqualTo(new Numbers(1, 0, 1, 0, 0));
    assertThat(keying.waiting(Saltmarsh.ELECTION, paper(5), ANNE)).isEmpty();
  }

  @Test
  void what_cannot_be_taken_in_is_told_line_by_line() {
    Pack first = ballot.pack(15);
    database
        .sql("UPDATE dispatch.pack SET died_at = now(), died_of = 'reissued' WHERE id = ?")
        .param(first.id().number())
        .update();

    assertThat(scan("15", "5", "5", "", "77", "ballot"))
        .containsExactly(
            ScanOutcome.DEAD,
            ScanOutcome.ACCEPTED,
            ScanOutcome.ALREADY_SCANNED,
            ScanOutcome.UNKNOWN,
            ScanOutcome.UNREADABLE);
  }

  @Test
  void after_the_close_a_clerk_must_say_that_papers_came_in_time() {
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(3600));

    assertThat(scan("5")).containsExactly(ScanOutcome.TOO_LATE);
    assertThat(scanning.scan(Saltmarsh.ELECTION, List.of("5"), true, CLERK).getFirst().outcome())
        .isEqualTo(ScanOutcome.ACCEPTED);
  }

  @Test
  void two_clerks_who_agree_put_the_marks_into_the_box() {
    scan("5");
    Papers marked = ballot.marked(ballot.pack(5), random);

    assertThat(key(5, marked, ANNE)).isEqualTo(new KeyingOutcome.First());
    assertThat(key(5, marked, ANNE)).isEqualTo(new KeyingOutcome.OwnAgain());
    assertThat(key(5, marked, BILL)).isEqualTo(new KeyingOutcome.Agreed());
    assertThat(key(5, marked, CATH)).isEqualTo(new KeyingOutcome.NotWaiting());
    assertThat(scanning.numbers(Saltmarsh.ELECTION)).isEqualTo(new PostNumbers(1, 0, 0, 0, 0, 1));
    assertThat(opened()).containsExactly(marked);
  }

  @Test
  void where_two_differ_the_third_decides() {
    scan("5");
    Papers wrong = ballot.marked(ballot.pack(5), random);
    Papers right = ballot.marked(ballot.pack(5), random);

    key(5, wrong, ANNE);
    assertThat(key(5, right, BILL)).isEqualTo(new KeyingOutcome.Differ());
    assertThat(key(5, right, CATH)).isEqualTo(new KeyingOutcome.Agreed());
    assertThat(opened()).containsExactly(right);
  }

  @Test
  void where_all_three_differ_it_begins_afresh() {
    scan("5");
    key(5, ballot.marked(ballot.pack(5), random), ANNE);
    key(5, ballot.marked(ballot.pack(5), random), BILL);

    assertThat(key(5, ballot.marked(ballot.pack(5), random), CATH))
        .isEqualTo(new KeyingOutcome.Afresh());
    assertThat(scanning.numbers(Saltmarsh.ELECTION).unkeyed()).isOne();
  }

  @Test
  void a_spoilt_paper_is_keyed_with_its_reason_and_kept() {
    scan("5");
    Papers spoilt =
        new Papers(
            Saltmarsh.ELECTION,
            List.of(
                new MarkedPaper(Saltmarsh.COUNCIL, null, new Marks.Spoilt(SpoiltReason.NO_FIRST))));

    key(5, spoilt, ANNE);
    key(5, spoilt, BILL);

    assertThat(opened()).containsExactly(spoilt);
  }

  @Test
  void marks_that_cannot_stand_on_the_paper_are_sent_back() {
    scan("5");
    Papers crosses =
        new Papers(
            Saltmarsh.ELECTION,
            List.of(new MarkedPaper(Saltmarsh.COUNCIL, null, new Marks.Crosses(List.of("1")))));

    assertThat(key(5, crosses, ANNE)).isInstanceOf(KeyingOutcome.Faulty.class);
    assertThat(scanning.numbers(Saltmarsh.ELECTION).unkeyed()).isOne();
  }

  @Test
  void nothing_is_parted_while_a_returned_paper_is_not_keyed() {
    scan("5");
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(3600));

    assertThatThrownBy(() -> parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER))
        .hasMessageContaining("1 vote is returned by post and not keyed");
  }

  @Test
  void another_phrase_is_not_taken_and_the_right_one_is_not_stored() {
    assertThat(phrases.key(Saltmarsh.ELECTION, "bittern over reeds now")).isEmpty();
    assertThat(phrases.key(Saltmarsh.ELECTION, " " + PHRASE)).isPresent();
    assertThat(
            database
                .sql("SELECT encode(check_value, 'escape') FROM ballot.keying_phrase")
                .query(String.class)
                .single())
        .doesNotContain("marsh");
    assertThatThrownBy(() -> phrases.agree(Saltmarsh.ELECTION, "too short", CLERK))
        .hasMessageContaining("at least 16 characters");
  }

  private List<ScanOutcome> scan(String... lines) {
    return scanning.scan(Saltmarsh.ELECTION, List.of(lines), false, CLERK).stream()
        .map(Scanned::outcome)
        .toList();
  }

  private KeyingOutcome key(int number, Papers marked, PersonId clerk) {
    KeyingKey key = phrases.key(Saltmarsh.ELECTION, PHRASE).orElseThrow();
    return keying.key(Saltmarsh.ELECTION, paper(number), marked, key, clerk);
  }

  private CastOutcome cast(int elector) {
    Pack pack = ballot.pack(elector);
    return box.cast(pack, ballot.marked(pack, random), AttemptId.draw());
  }

  private List<Papers> opened() {
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(3600));
    parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);
    return ballot.opened(parting);
  }

  private static PaperNumber paper(int number) {
    return new PaperNumber(number);
  }
}
