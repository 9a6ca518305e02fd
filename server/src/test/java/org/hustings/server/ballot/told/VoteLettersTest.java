package org.hustings.server.ballot.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hustings.server.ServerTest;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.CastOutcome;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.ballot.post.Scanning;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VoteLettersTest extends ServerTest {
  private static final String WANTED =
      Saltmarsh.definitionFile()
          .replace("  may-be-blank: true\n", "  may-be-blank: true\n  vote-letter: true\n");

  @Autowired private Saltmarsh saltmarsh;
  @Autowired private SaltmarshBallot ballot;
  @Autowired private Box box;
  @Autowired private Parting parting;
  @Autowired private Scanning scanning;
  @Autowired private VoteLetters letters;
  private final Random random = new Random(7);
  private int earlier;

  @BeforeEach
  void a_society_that_wants_such_letters() {
    begin_with_empty_tables();
    saltmarsh.beginsAs(WANTED);
    earlier = mail.letters().size();
  }

  private void cast(int from, int until) {
    for (int elector = from; elector <= until; elector++) {
      Pack pack = ballot.pack(elector);
      if (elector % 5 != 0) {
        assertThat(box.cast(pack, ballot.marked(pack, random), AttemptId.draw()))
            .isInstanceOf(CastOutcome.Accepted.class);
      }
    }
  }

  private List<String> told() {
    return mail.letters().stream()
        .skip(earlier)
        .filter(one -> one.subject().contains("A vote of yours has come in: Saltmarsh"))
        .map(one -> one.to())
        .toList();
  }

  private void aDayLater() {
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    letters.sendDue();
  }

  @Test
  void voters_are_told_many_at_once_and_all_of_them_once_the_envelopes_are_parted() {
    ballot.open(140);
    cast(1, 100);
    aDayLater();
    assertThat(told()).as("80 have voted").isEmpty();

    cast(101, 126);
    scanning.scan(Saltmarsh.ELECTION, List.of("5", "10"), false, Saltmarsh.RETURNING_OFFICER);
    letters.sendDue();
    assertThat(told()).as("not on the same day").isEmpty();
    aDayLater();
    // some have no e-mail address
    assertThat(database.sql("SELECT count(*) FROM ballot.vote_told").query(Long.class).single())
        .as("50 of 103 stay behind")
        .isEqualTo(53);
    await(() -> told().size() > 40);
  }

  @Test
  void a_letter_says_nothing_of_the_vote_and_nothing_of_when() {
    ballot.open(12);
    cast(1, 9);
    aDayLater();
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(3600));
    letters.sendDue();
    assertThat(told()).isEmpty();
    parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);
    letters.sendDue();
    letters.sendDue();

    await(() -> told().size() >= 8);
    Set<String> voters = new HashSet<>();
    for (Elector elector : ballot.electors()) {
      if (elector.number().value() <= 9 && elector.number().value() % 5 != 0) {
        voters.add(String.valueOf(elector.email()));
      }
    }
    assertThat(told()).containsExactlyInAnyOrderElementsOf(voters);
    String text = mail.letters().getLast().text();
    assertThat(text)
        .contains("has come in online", "If you have not voted", "/contact", "daeth eich pleidlais")
        .doesNotContain("2020-", "August", "tracker=", "Council");
    assertThat(database.sql("SELECT count(*) FROM ballot.vote_told").query(Long.class).single())
        .isZero();
    letters.sendDue();
    assertThat(told()).hasSize(voters.size());
  }
}
