package org.hustings.server.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.server.ServerTest;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.KeptMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Candidates learn who nominated them and how far they are, and officers that nominations are open,
/// each once and in their language.
class NominatedLettersTest extends ServerTest {
  private static final Instant OPEN = Instant.parse("2020-07-11T09:00:00Z");

  @Autowired private Fenland fenland;
  @Autowired private Recorder recorder;
  @Autowired private Officers officers;
  @Autowired private Today today;
  @Autowired private TimedLetters timed;
  private int before;

  @BeforeEach
  void begin() {
    begin_with_empty_tables();
    clock.moveTo(OPEN);
    before = mail.letters().size();
  }

  private void members() {
    fenland.members(
        "number,name,email,sections,language",
        "7,Yuri Quill,yuri.nominated@example.org,young,en",
        "8,Yara Mole,yara.nominated@example.org,young,cy");
  }

  private List<KeptMail.Letter> to(String address) {
    return mail.letters().stream().skip(before).filter(one -> one.to().equals(address)).toList();
  }

  @Test
  void a_candidate_reads_which_body_nominated_them_and_how_far_they_are() {
    fenland.publish();
    Unit reed = fenland.branch("Reed", null);
    Unit wren = fenland.branch("Wren", null);
    members();
    CandidacyId ada = fenland.candidate("Ada Sedge", Fenland.member("7"));
    CandidacyId bo = fenland.candidate("Bo Sedge", Fenland.member("8"));

    nominate(reed, ada);
    await(() -> to("yuri.nominated@example.org").size() == 1);
    clock.moveTo(OPEN.plusSeconds(60));
    nominate(wren, ada);
    await(() -> to("yuri.nominated@example.org").size() == 2);
    nominate(wren, bo);
    await(() -> to("yara.nominated@example.org").size() == 1);

    assertThat(to("yuri.nominated@example.org"))
        .extracting(KeptMail.Letter::subject)
        .containsExactly(
            "Reed branch has nominated you: Committee", "Wren branch has nominated you: Committee");
    assertThat(to("yuri.nominated@example.org").getFirst().text())
        .contains("You have 1 of the 2 nominations that the rules ask for.")
        .doesNotContain("**", "{");
    assertThat(to("yuri.nominated@example.org").getLast().text())
        .contains("With it you have reached what the rules ask for.");
    assertThat(to("yara.nominated@example.org").getFirst().text())
        .contains("rydych wedi cael eich enwebu", "Eich enwebiadau hyd yma: 1")
        .doesNotContain("nominated you");
  }

  private void nominate(Unit body, CandidacyId candidate) {
    Outcome outcome =
        recorder.record(
            Submission.ofBody(Fenland.COMMITTEE, body, Set.of(candidate)),
            Fenland.SECRETARY,
            "a letter");
    assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
  }

  @Test
  void officers_are_told_once_that_nominations_are_open() {
    fenland.publish();
    Unit reed = fenland.branch("Reed", null);
    officers.record(
        new Officer(
            0,
            reed.id(),
            "secretary",
            "Ola Fen",
            null,
            "ola.nominates@example.org",
            null,
            null,
            null),
        Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));

    timed.sendDue();
    timed.sendDue();
    await(() -> to("ola.nominates@example.org").size() == 1);
    assertThat(to("ola.nominates@example.org").getFirst().text())
        .contains(
            "Nominations in Fenland Society elections 2020 are open.",
            "Sunday 27 September 2020",
            "Mae enwebiadau ar agor.");
  }

  @Test
  void members_who_nominate_for_themselves_are_told_in_their_language_and_others_are_not() {
    fenland.publish();
    fenland.members(
        "number,name,email,sections,language,status",
        "7,Yuri Quill,yuri.nominated@example.org,young,en,active",
        "8,Yara Mole,yara.nominated@example.org,young,cy,active",
        "9,Olga Pike,olga.nominated@example.org,,en,active");
    timed.sendDue();
    timed.sendDue();
    await(() -> to("yuri.nominated@example.org").size() == 1);
    await(() -> to("yara.nominated@example.org").size() == 1);
    assertThat(to("yuri.nominated@example.org").getFirst().text())
        .contains("You may nominate for: Youth officer.");
    assertThat(to("yara.nominated@example.org").getFirst().text())
        .contains("Annwyl Yara Mole")
        .doesNotContain("Dear");
    assertThat(to("olga.nominated@example.org")).isEmpty();
  }

  @Test
  void nobody_is_told_days_later_that_nominations_are_open() {
    clock.moveTo(OPEN.plusSeconds(3 * 86_400));
    fenland.publish();
    timed.sendDue();
    assertThat(
            database
                .sql("SELECT count(*) FROM nomination.timed_letter")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whoever_has_neither_accepted_nor_declined_is_reminded_three_days_before() {
    fenland.publish("  - act: acceptances-close\n    at: 2020-10-01T18:00\n");
    members();
    fenland.candidate("Yuri Quill", Fenland.member("7"));
    clock.moveTo(Instant.parse("2020-09-28T16:59:00Z"));
    timed.sendDue();
    clock.moveTo(Instant.parse("2020-09-28T17:00:00Z"));
    timed.sendDue();
    timed.sendDue();

    await(() -> to("yuri.nominated@example.org").size() == 1);
    assertThat(to("yuri.nominated@example.org").getFirst().subject())
        .isEqualTo("Accept or decline now: Committee");
    assertThat(to("yuri.nominated@example.org").getFirst().text())
        .contains("Thursday 1 October 2020, 6pm", "Whoever does not accept does not stand.");
  }
}
