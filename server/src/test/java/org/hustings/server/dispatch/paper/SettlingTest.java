package org.hustings.server.dispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.server.ServerTest;
import org.hustings.server.account.Role;
import org.hustings.server.dispatch.Heathland;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettlingTest extends ServerTest {
  @Autowired private Heathland heathland;
  @Autowired private BallotPapers papers;
  private SettledPapers settled;

  @BeforeAll
  void settle() {
    heathland.publish();
    assertThat(papers.settle(Heathland.ELECTION, null, Heathland.OFFICER))
        .isEqualTo(new Settling.Refused(List.of("Nominations close on Sunday 27 September 2020.")));
    settled = heathland.settle();
  }

  @Test
  void a_paper_lists_who_is_validly_nominated_and_an_unopposed_contest_has_none() {
    assertThat(settled.papers())
        .extracting(BallotPaper::contestName, BallotPaper::marks, BallotPaper::seats)
        .containsExactly(tuple("Council", 5, 3), tuple("Chair", 1, 1));
    assertThat(names(settled.papers().getFirst()))
        .containsExactly("Zoe Alder", "Ada Birch", "Tom Gorse", "Una Heath", "Wim Ling");
    assertThat(names(settled.papers().getLast()))
        .containsExactly("Noor Bracken", "Cy Furze", "Re-open nominations");
    assertThat(settled.unopposed()).extracting(Unopposed::contestName).containsExactly("Treasurer");
  }

  @Test
  void what_is_read_back_is_what_was_settled_and_it_is_settled_once() {
    assertThat(papers.find(Heathland.ELECTION)).contains(settled);
    assertThat(papers.settle(Heathland.ELECTION, null, Heathland.OFFICER))
        .isInstanceOf(Settling.Refused.class);
  }

  @Test
  void each_voter_has_an_order_of_their_own_that_can_be_drawn_again() {
    BallotPaper council = settled.papers().getFirst();
    Set<List<String>> orders = new HashSet<>();
    for (long seed = 0; seed < 40; seed++) {
      BallotPaper drawn = council.forVoter(seed);
      assertThat(drawn).isEqualTo(council.forVoter(seed));
      assertThat(drawn.candidates()).containsExactlyInAnyOrderElementsOf(council.candidates());
      orders.add(names(drawn));
    }
    assertThat(orders).hasSizeGreaterThan(20);
    assertThat(settled.papers().getLast().forVoter(7)).isEqualTo(settled.papers().getLast());
  }

  private static List<String> names(BallotPaper paper) {
    return paper.candidates().stream().map(PaperCandidate::name).toList();
  }

  @Test
  void the_record_of_nominations_says_why_none_is_ruled_invalid_in_the_place_of_the_links() {
    String record = "/elections/" + Heathland.ELECTION + "/council/nominations/record";
    String why = "The ballot papers are settled: who stands does not follow from nominations";
    assertThat(signedIn(Role.STAFF).get(record).body())
        .contains(why)
        .doesNotContain("/ruling", "Rule it invalid");
    assertThat(get(record).body()).doesNotContain(why);
  }
}
