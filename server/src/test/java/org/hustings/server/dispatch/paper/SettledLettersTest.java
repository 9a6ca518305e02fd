package org.hustings.server.dispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.server.ServerTest;
import org.hustings.server.election.Elections;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.Submission;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.KeptMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// When the ballot papers are settled each candidate reads whether they are on them.
class SettledLettersTest extends ServerTest {
  @Autowired private Fenland fenland;
  @Autowired private Elections elections;
  @Autowired private Recorder recorder;
  @Autowired private SettledLetters letters;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void three_stand_of_whom_one_has_the_nominations_of_two_branches() {
    begin_with_empty_tables();
    fenland.publish();
    fenland.members(
        "number,name,email,joined_on,preferred language",
        "1,Ada Reed,ada.on.papers@example.org,2001-05-01,en",
        "2,Bo Rush,bo.on.papers@example.org,2001-05-01,cy",
        "3,Cy Fern,cy.on.papers@example.org,2001-05-01,en");
    clock.moveTo(START.plusSeconds(60));
    CandidacyId ada = fenland.candidate("Ada Reed", Fenland.member("1"));
    fenland.candidate("Bo Rush", Fenland.member("2"));
    fenland.candidate("Cy Fern");
    for (String name : new String[] {"Weir", "Mill"}) {
      Unit branch = fenland.branch(name, "North");
      recorder.record(
          Submission.ofBody(Fenland.COMMITTEE, branch, Set.of(ada)),
          Fenland.RETURNING_OFFICER,
          "its secretary");
    }
    transaction.executeWithoutResult(
        _ -> letters.send(elections.find(Fenland.COMMITTEE.election()).orElseThrow()));
  }

  /// Letters of other tests are kept, too, and those that told of nominations: these addresses are of
  /// this test only, and what the letter tells of is said with it.
  private String letterTo(String address, String text) {
    await(() -> mail.letters().stream().anyMatch(letter -> is(letter, address, text)));
    return mail.letters().stream()
        .filter(letter -> is(letter, address, text))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static boolean is(KeptMail.Letter letter, String address, String text) {
    return letter.to().equals(address) && letter.text().contains(text);
  }

  @Test
  void whoever_is_validly_nominated_reads_that_they_stand() {
    assertThat(letterTo("ada.on.papers@example.org", "ballot papers of"))
        .contains("Dear Ada Reed")
        .containsAnyOf("You are on it.", "You stand, and there is no vote");
  }

  @Test
  void whoever_has_too_few_nominations_reads_by_which_rule_they_do_not_in_their_language() {
    assertThat(letterTo("bo.on.papers@example.org", "Nid ydych arno"))
        .contains("Annwyl Bo Rush")
        .doesNotContain("Dear");
  }
}
