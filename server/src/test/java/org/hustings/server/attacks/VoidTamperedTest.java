package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.ballot.list.Sequencer;
import org.hustings.server.ballot.reckoning.Accounts;
import org.hustings.server.ballot.reckoning.Finding;
import org.hustings.server.ballot.reckoning.Findings;
import org.hustings.server.ballot.reckoning.Reckoning;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever owns the database alters what is void: to count a void paper beside the one that was
/// cast again, to void somebody's paper alone, to bring a void vote back. The close stops at each.
class VoidTamperedTest extends ServerTest {
  private static final String STAFF = "/staff/elections/saltmarsh-2020/void-votes";

  @Autowired private SaltmarshBallot ballot;
  @Autowired private Box box;
  @Autowired private Parting parting;
  @Autowired private Sequencer sequencer;
  @Autowired private Reckoning reckoning;
  @Autowired private Accounts accounts;

  /// Elector 1's vote in the council is void and was cast again, elector 2's is void there; elector
  /// 3's is void whole.
  @BeforeEach
  void some_votes_are_void() {
    begin_with_empty_tables();
    ballot.open(20);
    for (int elector = 1; elector <= 4; elector++) {
      cast(elector);
    }
    Visitor staff = signedIn(Role.STAFF);
    Visitor colleague = signedIn(Role.RETURNING_OFFICER);
    String reason = "The paper was faulty.";
    SecondPerson.confirms(
        colleague,
        staff.submit(
            STAFF, STAFF, Map.of("contest", "council", "electors", "1 2", "reason", reason)));
    SecondPerson.confirms(
        colleague, staff.submit(STAFF, STAFF, Map.of("electors", "3", "reason", reason)));
    Elector first = ballot.electors().getFirst();
    ballot.makePack(first, Saltmarsh.COUNCIL);
    cast(1);
    sequencer.listAll();
    assertThat(reckoned().isEmpty()).isTrue();
  }

  private void cast(int elector) {
    box.cast(
        ballot.pack(elector),
        ballot.marked(ballot.pack(elector), new Random(elector)),
        AttemptId.draw());
  }

  private Findings reckoned() {
    return reckoning.reckon(Saltmarsh.ELECTION).findings();
  }

  /// Past the triggers, as whoever owns the database can.
  private void sql(String sql) {
    administrator
        .sql("DO $$ BEGIN SET LOCAL session_replication_role = replica; %s; END $$".formatted(sql))
        .update();
  }

  private void assertStopped() {
    assertThat(reckoned().all()).extracting(Finding::kind).contains(Finding.Kind.VOID);
  }

  @Test
  void a_void_paper_cannot_come_back_beside_the_one_that_was_cast_again() {
    sql("DELETE FROM ballot.void_paper WHERE elector = 1");
    assertStopped();
  }

  @Test
  void a_void_paper_cannot_come_back_where_none_was_cast_again() {
    sql("DELETE FROM ballot.void_paper WHERE elector = 2");
    assertStopped();
  }

  @Test
  void nobody_makes_a_paper_void_without_two_people() {
    sql(
        """
        INSERT INTO ballot.void_paper
        SELECT e.election, e.elector, e.pack, 'council', v.decision, v.vouched
        FROM ballot.envelope e, ballot.void_paper v WHERE e.elector = 4 AND v.elector = 2
        """);
    assertStopped();
  }

  @Test
  void a_paper_is_not_made_void_in_another_contest_than_was_decided() {
    sql("UPDATE ballot.void_paper SET contest = 'young-representatives' WHERE elector = 2");
    assertStopped();
  }

  @Test
  void a_void_vote_does_not_come_back() {
    sql("UPDATE ballot.envelope SET status = 'VOTE', replaced = NULL WHERE elector = 3");
    assertStopped();
  }

  @Test
  void a_decision_does_not_go_with_what_it_made_void() {
    sql(
        "UPDATE ballot.void_decision SET papers = 1; DELETE FROM ballot.void_paper WHERE elector ="
            + " 2");
    assertStopped();
  }

  @Test
  void a_vote_in_one_contest_cannot_be_made_a_whole_one() {
    sql(
        "DELETE FROM ballot.envelope WHERE elector = 1 AND only_contest = '';"
            + " UPDATE ballot.envelope SET only_contest = '' WHERE elector = 1");
    assertThat(reckoned().all()).extracting(Finding::kind).contains(Finding.Kind.NOT_ADMITTED);
  }

  @Test
  void what_is_struck_in_a_contest_cannot_be_altered_after_the_parting() {
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(3600));
    parting.part(Saltmarsh.ELECTION, Actor.system("test"));
    assertThat(accounts.findings(Saltmarsh.ELECTION).isEmpty()).isTrue();
    for (String change :
        List.of(
            "DELETE FROM ballot.struck WHERE contest = 'council'",
            "UPDATE ballot.struck SET contest = 'young-representatives' WHERE contest = 'council'",
            "UPDATE ballot.struck SET contest = '' WHERE contest = 'council'",
            "INSERT INTO ballot.struck SELECT p.election, sha256(p.sealed), 'void', 'treasurer'"
                + " FROM ballot.parted p LIMIT 1")) {
      sql("CREATE TABLE public.kept AS SELECT * FROM ballot.struck; " + change);
      assertThat(accounts.findings(Saltmarsh.ELECTION).isEmpty()).as(change).isFalse();
      sql(
          "DELETE FROM ballot.struck; INSERT INTO ballot.struck SELECT * FROM public.kept;"
              + " DROP TABLE public.kept");
    }
    assertThat(accounts.findings(Saltmarsh.ELECTION).isEmpty()).isTrue();
  }
}
