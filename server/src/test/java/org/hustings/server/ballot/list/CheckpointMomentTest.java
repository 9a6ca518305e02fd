package org.hustings.server.ballot.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.hustings.ballotbox.tlog.KeptHeads;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ServerTest;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.KeptMail;
import org.hustings.server.roll.Saltmarsh;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CheckpointMomentTest extends ServerTest {
  @Autowired private SaltmarshBallot ballot;
  @Autowired private Elections elections;
  @Autowired private Grants grants;
  @Autowired private ElectionRoles roles;
  @Autowired private CheckpointLetters checkpoints;

  private Instant opens = START;
  private Instant closes = START;

  @BeforeAll
  void a_ballot_is_open() {
    ballot.open(5);
    opens = Objects.requireNonNull(election().timetable().ballot().opens());
    closes = Objects.requireNonNull(election().timetable().ballot().closes());
  }

  @Test
  void heads_go_out_before_the_opening_on_each_day_at_the_close_and_at_the_declaration() {
    assertThat(kinds(opens.minus(Duration.ofDays(2)), null)).isEmpty();
    assertThat(kinds(opens.minus(Duration.ofHours(3)), null)).containsExactly("log.letter.opening");
    assertThat(kinds(tenOnTheThirdDay(), null)).containsExactly("log.letter.voting");
    assertThat(kinds(closes, null)).doesNotContain("log.letter.close");
    assertThat(kinds(closes.plus(Duration.ofDays(1)), null)).contains("log.letter.close");
    Instant declared = closes.plus(Duration.ofDays(9));
    assertThat(kinds(declared.plusSeconds(1), declared)).containsExactly("log.letter.declaration");
  }

  @Test
  void a_scrutineer_is_sent_the_heads_once_a_day_in_both_languages() {
    grants.give(Actor.system("test"), Role.SCRUTINEER, "Sana", "sana@example.org");
    clock.moveTo(tenOnTheThirdDay());
    await(() -> get("/logs/audit/checkpoint").statusCode() == 200);

    checkpoints.sendDue();
    checkpoints.sendDue();
    await(() ->
        letters("sana@example.org").stream()
            .anyMatch(letter -> letter.subject().contains("Keep this")));

    assertThat(letters("sana@example.org"))
        .filteredOn(letter -> letter.subject().contains("Keep this"))
        .singleElement()
        .satisfies(letter ->
            assertThat(letter.text().replace("\r\n", "\n"))
                .contains(
                    "Annwyl Sana", "Dear Sana", "goes on", "== ", "/logs/audit\n", "\u2014 "));
  }

  @Test
  void a_trustee_and_an_observer_of_the_election_are_sent_them_with_words_of_their_own() {
    roles.give(
        Actor.system("test"), Role.TRUSTEE, "saltmarsh-2020", "", "Tegid", "tegid@example.org");
    roles.give(Actor.system("test"), Role.TRUSTEE, "another-2020", "", "Twm", "twm@example.org");
    roles.give(
        Actor.system("test"), Role.OBSERVER, "saltmarsh-2020", "Ash", "Ola", "ola@example.org");
    clock.moveTo(tenOnTheThirdDay().plus(Duration.ofDays(1)));
    await(() -> get("/logs/audit/checkpoint").statusCode() == 200);

    checkpoints.sendDue();
    await(() -> !letters("ola@example.org").isEmpty() && !letters("tegid@example.org").isEmpty());

    assertThat(letters("tegid@example.org"))
        .singleElement()
        .satisfies(letter ->
            assertThat(letter.text().replace("\r\n", "\n"))
                .contains("You keep a share of the key", "cyfran o'r allwedd", "/logs/audit\n"));
    assertThat(KeptHeads.read(letters("tegid@example.org").getLast().text()).checkpoints())
        .isNotEmpty();
    assertThat(letters("ola@example.org").getLast().text()).doesNotContain("share of the key");
    assertThat(letters("twm@example.org")).isEmpty();
  }

  /// The letters with checkpoints.
  private List<KeptMail.Letter> letters(String address) {
    return mail.letters().stream()
        .filter(letter -> letter.to().equals(address) && letter.subject().contains("Keep this"))
        .toList();
  }

  private Instant tenOnTheThirdDay() {
    return opens.atZone(election().zone()).plusDays(3).with(LocalTime.of(10, 0)).toInstant();
  }

  private List<String> kinds(Instant now, @Nullable Instant declared) {
    return CheckpointMoment.due(election(), declared, now).stream()
        .map(CheckpointMoment::words)
        .toList();
  }

  private ElectionDefinition election() {
    return elections.find(Saltmarsh.ELECTION).orElseThrow();
  }
}
