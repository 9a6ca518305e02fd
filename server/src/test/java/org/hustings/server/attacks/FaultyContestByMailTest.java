package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.server.SecondPerson;
import org.hustings.server.Visitor;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.CastOutcome;
import org.hustings.server.ballot.ElectionKeys;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.batch.MadePack;
import org.hustings.server.dispatch.batch.PackMaking;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.roll.SaltmarshMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// The ballot of one contest as its voter gets it, loses it and asks for another. Members 1 to 5
/// are young: they vote in two contests.
class FaultyContestByMailTest extends DispatchedSociety {
  private static final String VOID = "/staff" + PUBLIC + "/void-votes";
  private static final String FIRST = SaltmarshMembers.email(1);

  @Autowired private Box box;
  @Autowired private BallotPapers papers;
  @Autowired private ElectionKeys keys;
  @Autowired private PackMaking making;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void member_1_has_voted_and_the_young_paper_is_void() {
    keys.lodge(KeyCeremony.hold(Saltmarsh.ELECTION, 2, 3).key(), Saltmarsh.RETURNING_OFFICER);
    later(Duration.ofSeconds(2));
    assertThat(cast(codeAt(FIRST))).isInstanceOf(CastOutcome.Accepted.class);
    SecondPerson.confirms(
        colleague,
        staff.submit(
            VOID,
            VOID,
            Map.of("contest", Saltmarsh.YOUNG.slug(), "reason", "A name was missing.")));
    await(() -> ballotsAt(FIRST).size() == 2);
  }

  private CastOutcome cast(SecurityCode code) {
    Pack pack = packs.byCode(code).orElseThrow();
    List<MarkedPaper> marked =
        papers.find(Saltmarsh.ELECTION).orElseThrow().of(pack).stream()
            .map(FaultyContestByMailTest::marked)
            .toList();
    return box.cast(pack, new Papers(Saltmarsh.ELECTION, marked), AttemptId.draw());
  }

  private static MarkedPaper marked(BallotPaper paper) {
    List<String> one = List.of(paper.candidates().get(new Random(3).nextInt(2)).key());
    return new MarkedPaper(
        paper.contest(),
        null,
        paper.isPreferential() ? new Marks.Preferences(one) : new Marks.Crosses(one));
  }

  private String papersOf(SecurityCode code) {
    Visitor voter = visitor();
    voter.post("/vote", Map.of("part1", code.part1(), "part2", code.part2()));
    return voter.get("/vote/papers").body();
  }

  @Test
  void the_new_mail_opens_the_paper_of_that_contest_only() {
    assertThat(papersOf(codeAt(FIRST))).contains("Iris Juniper").doesNotContain("Ada Alder");
    assertThat(cast(codeAt(FIRST))).isInstanceOf(CastOutcome.Accepted.class);
    assertThat(papersOf(codeAt(FIRST))).contains("You have voted already");
  }

  @Test
  void who_lost_it_asks_for_another_and_gets_that_contest_again_until_they_have_voted() {
    Visitor member = member(1);
    SecurityCode lost = codeAt(FIRST);
    member.submit(WHERE, WHERE + "/another", Map.of());
    await(() -> ballotsAt(FIRST).size() == 3);

    assertThat(papersOf(codeAt(FIRST))).contains("Iris Juniper").doesNotContain("Ada Alder");
    assertThat(cast(codeAt(FIRST))).isInstanceOf(CastOutcome.Accepted.class);
    assertThat(cast(lost)).isInstanceOf(CastOutcome.AlreadyVoted.class);
    assertThat(member.get(WHERE).body()).contains("A vote has been received");
  }

  @Test
  void void_in_two_contests_and_wanted_by_post_it_is_printed_as_a_pack_of_each() {
    SecondPerson.confirms(
        colleague,
        staff.submit(VOID, VOID, Map.of("contest", "council", "reason", "A name was missing.")));
    await(() -> ballotsAt(FIRST).size() == 3);
    staff.submit(page(1), page(1) + "/reissue", Map.of("channel", "POST", "reason", "wants paper"));

    List<MadePack> printed =
        transaction.execute(_ -> {
          List<MadePack> made = new ArrayList<>(making.nextPosted(Saltmarsh.ELECTION, 1).packs());
          made.addAll(making.nextPosted(Saltmarsh.ELECTION, 1).packs());
          return made;
        });

    assertThat(printed)
        .extracting(one -> one.pack().onlyContest() + ": " + one.pack().entitlements().slugs())
        .containsExactlyInAnyOrder(
            "council: council", "young-representatives: young-representatives");
  }

  @Test
  void a_paper_that_was_sent_again_online_is_dead_when_the_vote_is_void_whole() {
    SecurityCode again = codeAt(FIRST);
    String number = elector(1).number().toString();
    SecondPerson.confirms(
        colleague,
        staff.submit(VOID, VOID, Map.of("electors", number, "reason", "All of it is faulty.")));
    await(() -> ballotsAt(FIRST).size() == 3);

    assertThat(papersOf(again)).contains("were made void");
    assertThat(papersOf(codeAt(FIRST))).contains("Iris Juniper", "Ada Alder");
    assertThat(cast(codeAt(FIRST))).isInstanceOf(CastOutcome.Accepted.class);
  }

  @Test
  void staff_send_it_to_another_address_as_two() {
    SecondPerson.confirms(
        colleague,
        staff.submit(
            page(1),
            page(1) + "/reissue",
            Map.of("channel", "ONLINE", "address", "aunt@else.example", "reason", "she is there")));
    later(Duration.ofHours(25));
    await(() -> !ballotsAt("aunt@else.example").isEmpty());

    assertThat(papersOf(codeAt("aunt@else.example")))
        .contains("Iris Juniper")
        .doesNotContain("Ada Alder");
  }
}
