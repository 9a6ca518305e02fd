package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.definition.ContestId;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.ballot.Admission;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.CastOutcome;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.ballot.list.Sequencer;
import org.hustings.server.ballot.post.Keying;
import org.hustings.server.ballot.post.KeyingOutcome;
import org.hustings.server.ballot.post.KeyingPhrases;
import org.hustings.server.ballot.post.ScanOutcome;
import org.hustings.server.ballot.post.Scanning;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The paper of one contest was faulty: votes are void in it, stand in the others, and are cast
/// again in it alone. Nobody votes twice in a contest by that, and nobody's other papers change.
class FaultyContestTest extends ServerTest {
  private static final String PATH = "/elections/saltmarsh-2020/void-votes";
  private static final String STAFF = "/staff" + PATH;
  private static final String NAME = "Young members' representatives";
  private static final Actor CLERK = new Actor("test:clerk");
  private static final PersonId ANNE = new PersonId("person", "101");
  private static final PersonId BILL = new PersonId("person", "102");
  private static final String PHRASE = "marsh harrier over reeds";

  @Autowired private SaltmarshBallot ballot;
  @Autowired private Box box;
  @Autowired private Parting parting;
  @Autowired private Sequencer sequencer;
  @Autowired private Scanning scanning;
  @Autowired private Keying keying;
  @Autowired private KeyingPhrases phrases;
  private final Random random = new Random(7);
  private Visitor staff = visitor();
  private Visitor colleague = visitor();
  private int young;
  private int other;

  @BeforeEach
  void the_ballot_is_open() {
    begin_with_empty_tables();
    ballot.open(20);
    staff = signedIn(Role.STAFF);
    colleague = signedIn(Role.RETURNING_OFFICER);
    List<Integer> online =
        ballot.electors().stream()
            .map(elector -> elector.number().value())
            .filter(number -> number % 5 != 0)
            .toList();
    young = online.stream().filter(number -> isYoung(elector(number))).findFirst().orElseThrow();
    other = online.stream().filter(number -> !isYoung(elector(number))).findFirst().orElseThrow();
  }

  private static boolean isYoung(Elector elector) {
    return elector.entitlements().in(Saltmarsh.YOUNG).isPresent();
  }

  private Elector elector(int number) {
    return ballot.electors().stream()
        .filter(one -> one.number().value() == number)
        .findFirst()
        .orElseThrow();
  }

  private Papers marked(Pack pack) {
    return ballot.marked(pack, random);
  }

  private CastOutcome cast(Pack pack) {
    return box.cast(pack, marked(pack), AttemptId.draw());
  }

  private String receiptOf(Pack pack) {
    return ((CastOutcome.Accepted) cast(pack)).receipt().tracker().written();
  }

  private void makeVoid(Map<String, String> fields) {
    SecondPerson.confirms(colleague, staff.submit(STAFF, STAFF, with(fields)));
  }

  private static Map<String, String> with(Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("reason", "A candidate was left out.");
    return all;
  }

  private void makeYoungVoid() {
    makeVoid(Map.of("contest", Saltmarsh.YOUNG.slug()));
  }

  private List<String> statuses() {
    return database
        .sql(
            "SELECT concat_ws(' ', status, nullif(only_contest, '')) FROM ballot.envelope"
                + " ORDER BY received_at, elector, only_contest")
        .query(String.class)
        .list();
  }

  private List<String> wanted(int elector) {
    return database
        .sql(
            """
            SELECT contests FROM dispatch.wanted
            WHERE elector = ? AND pack IS NULL AND dropped_at IS NULL ORDER BY contests
            """)
        .param(elector)
        .query(String.class)
        .list();
  }

  private void part() {
    sequencer.listAll();
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(3600));
    parting.part(Saltmarsh.ELECTION, Actor.system("test"));
  }

  private List<String> struck() {
    return database
        .sql("SELECT concat_ws(' ', reason, nullif(contest, '')) FROM ballot.struck ORDER BY 1")
        .query(String.class)
        .list();
  }

  private static List<ContestId> contests(Papers papers) {
    return papers.marked().stream().map(MarkedPaper::contest).toList();
  }

  @Test
  void votes_in_one_contest_are_made_void_by_two_and_stand_in_the_others() {
    cast(ballot.pack(young));
    cast(ballot.pack(other));
    String proposal =
        SecondPerson.proposal(
            staff.submit(STAFF, STAFF, with(Map.of("contest", Saltmarsh.YOUNG.slug()))));
    assertThat(colleague.get(proposal).body())
        .contains("The one vote so far is made void in one contest, " + NAME)
        .contains("in the others it stands");
    staff.submit(proposal, proposal + "/confirm", Map.of());
    assertThat(wanted(young)).isEmpty();

    colleague.submit(proposal, proposal + "/confirm", Map.of());

    assertThat(statuses()).containsExactly("VOTE", "VOTE");
    assertThat(wanted(young)).containsExactly(Saltmarsh.YOUNG.slug());
    assertThat(wanted(other)).isEmpty();
    assertThat(get(PATH).body())
        .contains(NAME, "A candidate was left out.", "In the others these votes stand");
    await(() ->
        mail.letters().stream()
            .anyMatch(one -> one.text().contains("In the others your vote stands")));
  }

  @Test
  void the_old_link_says_which_contest_why_and_that_another_ballot_was_sent() {
    cast(ballot.pack(young));
    makeYoungVoid();

    assertThat(pageOf(ballot.code(young)))
        .contains("Your vote was made void in part", NAME, "A candidate was left out.")
        .contains("Another ballot was sent to you, of this contest only")
        .doesNotContain("and it stands");
    assertThat(cast(ballot.pack(young))).isNotInstanceOf(CastOutcome.Accepted.class);

    cast(ballot.makePack(elector(young), Saltmarsh.YOUNG));
    assertThat(pageOf(ballot.code(young)))
        .contains("Your new vote in this contest has been received.");
  }

  private String pageOf(SecurityCode code) {
    Visitor voter = visitor();
    voter.post("/vote", Map.of("part1", code.part1(), "part2", code.part2()));
    return voter.get("/vote/papers").body();
  }

  @Test
  void the_new_paper_has_that_contest_only_and_leaves_the_others_as_they_are() {
    Pack first = ballot.pack(young);
    Papers whole = marked(first);
    box.cast(first, whole, AttemptId.draw());
    makeYoungVoid();
    Pack again = ballot.makePack(elector(young), Saltmarsh.YOUNG);
    assertThat(pageOf(ballot.codeAgain(young)))
        .contains("Iris Juniper")
        .doesNotContain("Ada Alder");
    assertThat(box.cast(again, whole, AttemptId.draw())).isInstanceOf(CastOutcome.Faulty.class);

    assertThat(cast(again)).isInstanceOf(CastOutcome.Accepted.class);
    assertThat(cast(again)).isInstanceOf(CastOutcome.AlreadyVoted.class);

    assertThat(parting.numbers(Saltmarsh.ELECTION).online()).isOne();
    assertThat(parting.numbers(Saltmarsh.ELECTION).again()).isOne();
    part();
    assertThat(ballot.opened(parting))
        .hasSize(2)
        .contains(whole)
        .anySatisfy(papers -> assertThat(contests(papers)).containsExactly(Saltmarsh.YOUNG));
    assertThat(struck()).containsExactly("void young-representatives");
    assertThat(database.sql("SELECT count(*) FROM ballot.voted").query(Integer.class).single())
        .isOne();
  }

  @Test
  void a_vote_in_one_contest_is_taken_only_from_whoever_has_a_void_one_there() {
    Pack stray = ballot.makePack(elector(young), Saltmarsh.YOUNG);
    assertThat(cast(stray)).isNotInstanceOf(CastOutcome.Accepted.class);
    assertThat(statuses()).isEmpty();
  }

  @Test
  void a_vote_by_post_that_is_not_keyed_yet_is_void_in_the_contest_all_the_same() {
    phrases.agree(Saltmarsh.ELECTION, PHRASE, CLERK);
    assertThat(scan(5)).isEqualTo(ScanOutcome.ACCEPTED);
    makeVoid(Map.of("contest", Saltmarsh.COUNCIL.slug(), "electors", "5"));
    Pack first = ballot.pack(5);
    Papers whole = marked(first);
    Pack again = ballot.makePack(elector(5), Saltmarsh.COUNCIL);
    assertThat(scan(SaltmarshBallot.AGAIN + 5)).isEqualTo(ScanOutcome.ACCEPTED);

    key(5, whole);
    key(SaltmarshBallot.AGAIN + 5, marked(again));

    assertThat(parting.numbers(Saltmarsh.ELECTION).post()).isOne();
    assertThat(parting.numbers(Saltmarsh.ELECTION).again()).isOne();
    assertThat(scan(SaltmarshBallot.AGAIN + 5)).isEqualTo(ScanOutcome.ALREADY_SCANNED);
    part();
    assertThat(ballot.opened(parting)).hasSize(2).contains(whole);
    assertThat(struck()).containsExactly("void council");
  }

  private ScanOutcome scan(int paper) {
    return scanning
        .scan(Saltmarsh.ELECTION, List.of("" + paper), false, CLERK)
        .getFirst()
        .outcome();
  }

  private void key(int paper, Papers marked) {
    PaperNumber number = new PaperNumber(paper);
    for (PersonId clerk : List.of(ANNE, BILL)) {
      KeyingOutcome outcome =
          keying.key(
              Saltmarsh.ELECTION,
              number,
              marked,
              phrases.key(Saltmarsh.ELECTION, PHRASE).orElseThrow(),
              clerk);
      assertThat(outcome).isInstanceOfAny(KeyingOutcome.First.class, KeyingOutcome.Agreed.class);
    }
  }

  @Test
  void a_new_vote_can_be_made_void_again_and_the_others_stand_still() {
    cast(ballot.pack(young));
    makeYoungVoid();
    cast(ballot.makePack(elector(young), Saltmarsh.YOUNG));
    SecurityCode second = ballot.codeAgain(young);
    later();
    makeYoungVoid();
    assertThat(statuses()).containsExactlyInAnyOrder("VOTE", "VOID young-representatives");
    assertThat(box.admit(second, "here"))
        .isInstanceOfSatisfying(
            Admission.DeadCode.class,
            dead -> assertThat(dead.reason()).isEqualTo(DeathReason.VOID));
    assertThat(cast(ballot.makePack(elector(young), Saltmarsh.YOUNG)))
        .isInstanceOf(CastOutcome.Accepted.class);

    part();
    assertThat(ballot.opened(parting)).hasSize(2);
    assertThat(struck()).containsExactly("void", "void young-representatives");
  }

  private void later() {
    clock.moveTo(clock.instant().plusSeconds(60));
  }

  @Test
  void after_a_void_in_one_contest_the_whole_vote_can_be_void_and_nothing_counts_twice() {
    cast(ballot.pack(young));
    makeYoungVoid();
    Pack again = ballot.makePack(elector(young), Saltmarsh.YOUNG);
    cast(again);
    SecurityCode dead = ballot.codeAgain(young);
    later();
    makeVoid(Map.of("electors", "" + young));

    assertThat(statuses()).containsOnly("VOID", "VOID young-representatives");
    assertThat(wanted(young)).containsExactly("council young-representatives");
    assertThat(pageOf(ballot.code(young))).contains("were made void").doesNotContain("in part");
    assertThat(box.admit(dead, "here")).isInstanceOf(Admission.DeadCode.class);
    assertThat(cast(again)).isInstanceOf(CastOutcome.DeadCode.class);
    assertThat(cast(ballot.makePack(elector(young)))).isInstanceOf(CastOutcome.Accepted.class);

    part();
    assertThat(ballot.opened(parting)).hasSize(1);
    assertThat(struck()).containsExactly("void", "void");
  }

  @Test
  void void_in_two_contests_one_after_the_other_sends_a_ballot_of_each() {
    cast(ballot.pack(young));
    makeYoungVoid();
    makeVoid(Map.of("contest", Saltmarsh.COUNCIL.slug(), "electors", "" + young));

    assertThat(wanted(young)).containsExactly("council", "young-representatives");
    assertThat(cast(ballot.makePack(elector(young), Saltmarsh.COUNCIL)))
        .isInstanceOf(CastOutcome.Accepted.class);
    assertThat(pageOf(ballot.code(young)))
        .contains("Your new vote in this contest has been received.")
        .contains("Another ballot was sent to you, of this contest only");
    part();
    assertThat(struck()).containsExactly("void council", "void young-representatives");
  }

  @Test
  void what_would_make_nothing_void_is_refused_and_so_is_a_contest_that_is_none() {
    cast(ballot.pack(other));
    assertThat(staff.submit(STAFF, STAFF, with(Map.of("contest", Saltmarsh.YOUNG.slug()))).body())
        .contains("No vote is in the box that this would make void.");
    assertThat(staff.submit(STAFF, STAFF, with(Map.of("contest", "chair"))).body())
        .contains("Choose a contest of this election");
    cast(ballot.pack(young));
    makeYoungVoid();
    assertThat(staff.submit(STAFF, STAFF, with(Map.of("contest", Saltmarsh.YOUNG.slug()))).body())
        .contains("No vote is in the box that this would make void.");
  }

  @Test
  void a_window_and_one_contest_together_leave_what_came_outside_of_it() {
    cast(ballot.pack(young));
    clock.moveTo(clock.instant().plusSeconds(7200));
    cast(ballot.pack(other));
    makeVoid(Map.of("contest", "council", "from", "2020-08-03T09:00", "until", "2020-08-03T11:00"));

    assertThat(wanted(young)).containsExactly("council");
    assertThat(wanted(other)).isEmpty();
    assertThat(get(PATH).body()).contains("1 vote that came", "In one contest only: Council");
  }

  @Test
  void the_public_list_says_what_was_made_void_before_and_after_the_envelopes_are_parted() {
    String partly = receiptOf(ballot.pack(young));
    String wholly = receiptOf(ballot.pack(other));
    sequencer.listAll();
    assertThat(looked(partly)).contains("Yes: this ballot is in the box, and on the list below.");
    makeYoungVoid();
    makeVoid(Map.of("electors", "" + other));

    assertVoid(partly, wholly);
    part();
    assertVoid(partly, wholly);
  }

  private String looked(String tracker) {
    return get("/elections/saltmarsh-2020/ballots?tracker=" + tracker).body();
  }

  private void assertVoid(String partly, String wholly) {
    assertThat(looked(partly))
        .contains("It was made void by two officials in " + NAME)
        .doesNotContain("Yes: this ballot is in the box");
    assertThat(looked(wholly))
        .contains("It was made void by two officials, as its paper was faulty: it is never opened.")
        .doesNotContain("Yes: this ballot is in the box");
  }
}
