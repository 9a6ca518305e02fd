package org.hustings.server.ballot.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ContestId;
import org.hustings.definition.CountMethod;
import org.hustings.definition.ElectionId;
import org.hustings.server.words.English;
import org.hustings.server.words.MessageFiles;
import org.hustings.words.Language;
import org.junit.jupiter.api.Test;

class OptionNamesTest {
  private static final PaperCandidate ADA =
      new PaperCandidate("1", new CandidacyId(1), "Ada", "", List.of());

  private static BallotPaper paper(PaperCandidate... candidates) {
    return new BallotPaper(
        new ContestId(new ElectionId("e"), "c"),
        "Chair",
        1,
        CountMethod.FIRST_PAST_THE_POST,
        1,
        CandidateOrder.ALPHABETICAL,
        List.of(candidates),
        false);
  }

  @Test
  void re_opening_nominations_is_called_so_in_the_voters_language_under_the_same_key() {
    BallotPaper paper = paper(ADA, PaperCandidate.REOPEN_NOMINATIONS);

    assertThat(OptionNames.in(MessageFiles.CATALOGUE.in(Language.WELSH), paper).candidates())
        .containsExactly(ADA, PaperCandidate.REOPEN_NOMINATIONS.withName("Ail-agor enwebiadau"));
    assertThat(OptionNames.in(English.WORDS, paper)).isEqualTo(paper);
  }

  @Test
  void a_paper_of_people_is_as_it_was() {
    assertThat(OptionNames.in(MessageFiles.CATALOGUE.in(Language.WELSH), paper(ADA)))
        .isEqualTo(paper(ADA));
  }
}
