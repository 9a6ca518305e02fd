package org.hustings.server.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.server.ServerTest;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.Submission;
import org.hustings.server.nomination.meeting.Meeting;
import org.hustings.server.nomination.meeting.Meetings;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitRecords;
import org.hustings.server.slate.CampaignGroup;
import org.hustings.server.slate.Groups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Public pages as at an earlier time.
class EarlierPagesTest extends ServerTest {
  private static final Actor SOMEBODY = new Actor("test:somebody");
  private static final String BEFORE = "?as-at=2020-08-03T16:45";

  @Autowired private Fenland fenland;
  @Autowired private Recorder recorder;
  @Autowired private Meetings meetings;
  @Autowired private Officers officers;
  @Autowired private UnitRecords records;
  @Autowired private Groups groups;
  @Autowired private Today today;

  @BeforeEach
  void begin_anew() {
    begin_with_empty_tables();
  }

  @Test
  void a_units_page_shows_what_was_on_record_at_the_time() {
    fenland.publish();
    Unit sluice = fenland.branch("Sluice", "East");
    CandidacyId ann = fenland.candidate("Ann Drain");
    clock.moveTo(START.plus(Duration.ofHours(1)));
    officers.record(
        new Officer(0, sluice.id(), "secretary", "Sam", null, null, null, null, null), why());
    recorder.record(
        Submission.ofBody(Fenland.COMMITTEE, sluice, Set.of(ann)),
        new Recording(SOMEBODY, "a test", clock.instant()));
    announce(sluice, START.plus(Duration.ofDays(3)));
    records.record(followedBy(sluice, fenland.branch("Weir", "East")), why());

    String now = get("/units/sluice-branch").body();
    assertThat(now).contains("secretary", "Ann Drain", "It decides on", "Followed by", "Weir");

    String earlier = get("/units/sluice-branch" + BEFORE).body();
    assertThat(earlier)
        .contains("As at <strong>Monday 3 August 2020, 4.45pm", "nobody yet")
        .doesNotContain("secretary", "Ann Drain", "It decides on", "Followed by")
        .contains("/units/sluice-branch/nominations" + BEFORE);
    assertThat(get("/units" + BEFORE).body()).contains("Sluice").doesNotContain("Weir");
    HttpResponse<String> missing = get("/units/weir-branch" + BEFORE);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("was on the register at that time");
    assertThat(get("/units/sluice-branch?as-at=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void a_meeting_is_announced_over_or_called_off_as_at_the_time_that_is_shown() {
    fenland.publish();
    Unit sluice = fenland.branch("Sluice", "East");
    clock.moveTo(START.plus(Duration.ofHours(1)));
    announce(sluice, START.plus(Duration.ofDays(1)));
    clock.moveTo(START.plus(Duration.ofDays(2)));
    Meeting meeting =
        meetings.of(sluice.id(), Fenland.COMMITTEE.election(), today.zone()).orElseThrow();
    String path = "/elections/fenland-2020/meetings";
    assertThat(get(path).body()).contains("Met <strong>Tuesday 4 August 2020, 4.30pm");
    meetings.callOff(meeting, "The hall was flooded.", SOMEBODY);
    clock.moveTo(START.plus(Duration.ofDays(3)));

    assertThat(get(path).body()).contains("The hall was flooded.").doesNotContain("Old Hall");
    assertThat(get(path + "?as-at=2020-08-04T09:00").body())
        .contains("<p><strong>Tuesday 4 August 2020, 4.30pm", "Old Hall")
        .doesNotContain("Met <strong>", "flooded");
    assertThat(get(path + BEFORE).body()).contains("Nothing is announced");
  }

  @Test
  void lists_of_elections_and_groups_hold_only_what_there_was_at_the_time() {
    clock.moveTo(START.plus(Duration.ofHours(1)));
    fenland.publish();
    groups.enter(
        CampaignGroup.named("the Reed Cutters"),
        new Recording(SOMEBODY, "a test", clock.instant()));

    assertThat(get("/elections").body()).contains("Fenland Society elections 2020");
    assertThat(get("/elections" + BEFORE).body()).doesNotContain("Fenland Society elections 2020");
    assertThat(get("/groups").body()).contains("Reed Cutters");
    assertThat(get("/groups" + BEFORE).body()).doesNotContain("Reed Cutters");
    assertThat(get("/groups/reed-cutters" + BEFORE).statusCode()).isEqualTo(404);
  }

  @Test
  void a_body_that_was_renamed_is_called_in_the_past_as_it_was_then() {
    fenland.publish();
    Unit sluice = fenland.branch("Sluice", "East");
    CandidacyId ann = fenland.candidate("Ann Drain");
    recorder.record(
        Submission.ofBody(Fenland.COMMITTEE, sluice, Set.of(ann)),
        new Recording(SOMEBODY, "a test", clock.instant()));
    clock.moveTo(START.plus(Duration.ofHours(1)));
    records.record(called(sluice, "Sluice Head"), why());

    String tracker = Fenland.COMMITTEE.path() + "/nominations.txt";
    assertThat(get(tracker).body()).contains("Sluice Head branch");
    assertThat(get(tracker + BEFORE).body()).contains("Sluice branch").doesNotContain("Head");
  }

  private static Unit called(Unit unit, String name) {
    return new Unit(
        unit.id(),
        unit.kind(),
        name,
        null,
        unit.region(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private void announce(Unit branch, Instant at) {
    meetings.announce(
        new Meeting(
            Fenland.COMMITTEE.election(),
            branch.id(),
            LocalDateTime.ofInstant(at, today.zone()),
            "Old Hall",
            null,
            "the secretary",
            null,
            null,
            null,
            "",
            ""),
        today.zone(),
        SOMEBODY,
        "a test");
  }

  private Unit followedBy(Unit unit, Unit other) {
    return new Unit(
        unit.id(),
        unit.kind(),
        unit.name(),
        null,
        unit.region(),
        null,
        null,
        null,
        null,
        today.day(),
        List.of(),
        List.of(other.id()));
  }

  private Provenance why() {
    return Provenance.byHand(SOMEBODY, today.day(), "a test");
  }
}
