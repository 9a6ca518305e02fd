package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.ServerTest;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.latechange.Freeze;
import org.hustings.server.platform.RefusedException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PublishingTest extends ServerTest {
  private static final Actor OFFICER = new Actor("member:1");
  private static int elections;

  @Autowired private Drafts drafts;
  @Autowired private Elections inPublic;
  @Autowired private ElectionFreezes freezes;
  private String example = "";
  private ElectionId nec = new ElectionId("nec");

  @BeforeAll
  void read_the_example() throws IOException {
    example = Files.readString(Path.of("..", "examples", "nec-2020.yaml"));
  }

  @BeforeEach
  void begin_another_election() {
    clock.moveTo(START);
    nec = new ElectionId("nec-" + ++elections);
  }

  private String file() {
    return example.replace("election: nec-2020", "election: " + nec);
  }

  private void publish(int base, String file, String reason) {
    drafts.save(nec, base, file, OFFICER, reason);
    drafts.publish(nec, base + 1, OFFICER, reason);
  }

  private List<String> audited() {
    return database
        .sql("SELECT event FROM audit.entry WHERE subject = :subject ORDER BY line")
        .param("subject", "election:" + nec)
        .query(String.class)
        .list();
  }

  @Test
  void a_draft_is_not_public_until_it_is_published() {
    drafts.save(nec, 0, file(), OFFICER, "from the rule book");
    assertThat(inPublic.find(nec)).isEmpty();
    drafts.publish(nec, 1, OFFICER, "agreed by the committee");
    assertThat(inPublic.find(nec)).map(ElectionDefinition::title).contains("NEC elections 2020");
    assertThat(audited()).containsExactly("election.created", "election.published");
  }

  @Test
  void a_later_draft_leaves_what_is_public_in_force() {
    publish(0, file(), "first");
    drafts.save(nec, 1, file().replace("seats: 9", "seats: 8"), OFFICER, "perhaps");
    assertThat(inPublic.find(nec).orElseThrow().contests().getFirst().seats()).isEqualTo(9);
    assertThat(drafts.newest(nec).orElseThrow().isDraft()).isTrue();
  }

  @Test
  void what_was_public_at_an_earlier_time_can_still_be_seen() {
    publish(0, file(), "first");
    Instant before = clock.instant();
    clock.moveTo(START.plus(Duration.ofDays(1)));
    publish(1, file().replace("seats: 9", "seats: 8"), "the conference changed the rule");
    assertThat(inPublic.find(nec).orElseThrow().contests().getFirst().seats()).isEqualTo(8);
    assertThat(inPublic.find(nec, before).orElseThrow().contests().getFirst().seats()).isEqualTo(9);
    assertThat(inPublic.find(nec, START.minusSeconds(1))).isEmpty();
  }

  @Test
  void a_change_of_the_timetable_is_kept_with_its_reason_and_audited() {
    publish(0, file(), "first");
    clock.moveTo(START.plus(Duration.ofDays(1)));
    publish(
        1,
        file()
            .replace("2020-11-12T12:00", "2020-11-13T12:00")
            .replace("at: 2020-11-13 ", "at: 2020-11-16 "),
        "the post is late");
    List<TimetableChange> changes =
        TimetableChange.between(inPublic.publications(nec, clock.instant()));
    assertThat(changes).extracting(TimetableChange::act).contains("ballot-closes", "declaration");
    assertThat(changes).allSatisfy(c -> assertThat(c.reason()).isEqualTo("the post is late"));
    assertThat(audited()).contains("election.timetable-changed");
  }

  @Test
  void two_who_edit_at_once_do_not_overwrite_each_other() {
    drafts.save(nec, 0, file(), OFFICER, "first");
    drafts.save(nec, 1, file(), OFFICER, "one colleague");
    assertThatThrownBy(() -> drafts.save(nec, 1, file(), OFFICER, "another colleague"))
        .isInstanceOf(StaleDraftException.class);
  }

  @Test
  void a_definition_with_faults_is_kept_as_a_draft_but_not_published() {
    drafts.save(nec, 0, file().replace("seats: 9", "seats: nine"), OFFICER, "half done");
    assertThatThrownBy(() -> drafts.publish(nec, 1, OFFICER, "now"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("The definition has 1 fault; mend it first.");
    assertThat(audited()).containsExactly("election.created");
  }

  @Test
  void a_public_contest_cannot_be_left_out_later() {
    publish(0, file(), "first");
    drafts.save(nec, 1, file().replace("contest: treasurer", "contest: chair"), OFFICER, "other");
    assertThatThrownBy(() -> drafts.publish(nec, 2, OFFICER, "now"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("\"treasurer\" is public");
  }

  @Test
  void an_address_that_is_public_never_changes() {
    drafts.save(nec, 0, example.replace("election: nec-2020", "election: other"), OFFICER, "x");
    assertThatThrownBy(() -> drafts.publish(nec, 1, OFFICER, "now"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("an address never changes");
  }

  @Test
  void the_register_is_frozen_from_the_end_of_the_freeze_date_to_the_close_of_the_ballot() {
    publish(0, file(), "first");
    assertThat(freezes.freezes())
        .contains(
            new Freeze(
                nec.slug(),
                "NEC elections 2020",
                Instant.parse("2020-08-24T23:00:00Z"),
                Instant.parse("2020-11-12T12:00:00Z")));
  }

  @Test
  void a_version_is_published_once() {
    publish(0, file(), "first");
    assertThatThrownBy(() -> drafts.publish(nec, 1, OFFICER, "again"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("public already");
  }
}
