package org.hustings.ballotbox.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.marks.SamplePapers;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.CountMethod;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.Reading;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class InnerEnvelopeTest {
  private static final ElectionId ELECTION = new ElectionId("saltmarsh-2020");
  private static final List<String> COLLEGES = List.of("Members", "Angehörige Verbände");

  /// The colleges of the committee; the other contests have none.
  private static final Reading READING =
      new DefinitionReader(CountRules.ofLibrary())
          .read(
              """
              format: 1
              election: saltmarsh-2020
              title: Saltmarsh 2020
              organisation: Saltmarsh Society
              zone: Europe/London
              contests:
              - contest: committee
                name: Committee
                seats: 1
                count:
                  method: alternative-vote
                  colleges:
                  - name: Members
                    percent: 50%
                    voters: []
                  - name: Angehörige Verbände
                    percent: 50%
                    voters: []
              - contest: chair
                name: Chair
                seats: 1
              - contest: auditors
                name: Auditors
                seats: 2
              """);

  private static final List<BallotPaper> PAPERS =
      List.of(
          SamplePapers.paper("committee", CountMethod.STV, 41, 41),
          SamplePapers.paper("chair", CountMethod.FIRST_PAST_THE_POST, 3, 1),
          SamplePapers.paper("auditors", CountMethod.BLOCK_VOTE, 9, 2));

  private final int length = EnvelopeLength.of(definition(), PAPERS);

  @RepeatedTest(500)
  void whatever_is_marked_all_envelopes_have_one_length_and_are_read_as_filled(
      RepetitionInfo repetition) {
    Papers papers = papers(new Random(repetition.getCurrentRepetition()));

    byte[] inner = InnerEnvelope.fill(papers, length);

    assertThat(inner).as("seed %d", repetition.getCurrentRepetition()).hasSize(length);
    assertThat(InnerEnvelope.read(inner)).isEqualTo(papers);
  }

  @Test
  void sealed_envelopes_have_one_length_too() {
    ElectionKey key = KeyCeremony.hold(ELECTION, 2, 3).key();

    for (int seed = 0; seed < 50; seed++) {
      byte[] inner = InnerEnvelope.fill(papers(new Random(seed)), length);
      assertThat(Sealing.of(1).seal(key, inner)).hasSize(length + 49);
    }
  }

  @Test
  void papers_are_lines_of_text() {
    Papers papers =
        new Papers(
            ELECTION,
            List.of(
                new MarkedPaper(
                    PAPERS.get(0).contest(), "Members", new Marks.Preferences(List.of("9", "ron"))),
                new MarkedPaper(
                    PAPERS.get(2).contest(), null, new Marks.Crosses(List.of("4", "1")))));

    assertThat(new String(InnerEnvelope.fill(papers, length), StandardCharsets.UTF_8).strip())
        .startsWith(
            """
            ballot 1 saltmarsh-2020
            paper committee
            college Members
            preferences 9 ron
            paper auditors
            crosses 1 4
            """);
  }

  @Test
  void what_is_no_envelope_is_not_read_as_one() {
    for (String text :
        List.of("", "ballot 2 x\n", "ballot 1 x\npaper a\n", "ballot 1 x\nblank\n")) {
      assertThatThrownBy(() -> InnerEnvelope.read(text.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(UnopenedException.class);
    }
  }

  private static ElectionDefinition definition() {
    assertThat(READING.faults()).isEmpty();
    return READING.definition().orElseThrow();
  }

  private static Papers papers(Random random) {
    List<MarkedPaper> marked = new ArrayList<>();
    for (BallotPaper paper : PAPERS) {
      if (random.nextInt(4) > 0) {
        String college =
            paper.contest().slug().equals("committee") ? COLLEGES.get(random.nextInt(2)) : null;
        marked.add(new MarkedPaper(paper.contest(), college, SamplePapers.marks(paper, random)));
      }
    }
    return new Papers(ELECTION, marked);
  }
}
