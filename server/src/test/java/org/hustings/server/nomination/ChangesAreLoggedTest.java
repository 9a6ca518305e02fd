package org.hustings.server.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.server.ServerTest;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Presentation;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Statement;
import org.hustings.server.nomination.meeting.Meeting;
import org.hustings.server.nomination.meeting.Meetings;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.slate.CampaignGroup;
import org.hustings.server.slate.GroupId;
import org.hustings.server.slate.Groups;
import org.hustings.server.slate.Slate;
import org.hustings.server.slate.Slates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The audit log holds what was before a change as well as what is after it.
class ChangesAreLoggedTest extends ServerTest {
  private static final GroupId REEDS = new GroupId("reed-cutters");

  @Autowired private Fenland fenland;
  @Autowired private Groups groups;
  @Autowired private Slates slates;
  @Autowired private Meetings meetings;
  @Autowired private Presentation presentation;
  @Autowired private Today today;

  @BeforeEach
  void begin_with_an_election() {
    begin_with_empty_tables();
    fenland.publish();
  }

  @Test
  void another_order_on_a_slate_is_logged_beside_the_one_before() {
    CandidacyId ann = fenland.candidate("Ann Drain");
    CandidacyId ben = fenland.candidate("Ben Sluice");
    groups.enter(CampaignGroup.named("the Reed Cutters"), fenland.from("the group"));
    Slate slate =
        new Slate(
            "reeds", Fenland.COMMITTEE, "Reeds", List.of(REEDS), true, List.of(ann, ben), Map.of());
    slates.publish(slate, fenland.from("the group"));
    slates.publish(
        new Slate(
            "reeds",
            Fenland.COMMITTEE,
            "Reeds",
            List.of(REEDS),
            true,
            List.of(ben, ann),
            Map.of("East", List.of(ann))),
        fenland.from("the group"));

    assertThat(last("slate.slate-changed", "before"))
        .contains("[" + ann.number() + "," + ben.number() + "]", "\"reed-cutters\"");
    assertThat(last("slate.slate-changed", "after"))
        .contains("[" + ben.number() + "," + ann.number() + "]", "\"East\"");
  }

  @Test
  void a_meeting_that_is_moved_online_is_logged_with_all_that_was_announced() {
    Unit branch = fenland.branch("Sluice", "East");
    announce(branch, "Old Hall", null);
    announce(branch, "", URI.create("https://meet.example/sluice"));

    assertThat(last("nomination.meeting-changed", "before")).contains("Old Hall");
    assertThat(last("nomination.meeting-changed", "after"))
        .contains("https://meet.example/sluice", "\"quorum\":\"8\"");
  }

  @Test
  void a_statement_and_a_profile_are_logged_as_they_were_and_as_they_are() {
    CandidacyId ann = fenland.candidate("Ann Drain");
    presentation.write(ann, new Statement("Deeper drains."), Fenland.SECRETARY);
    presentation.write(ann, new Statement("Wider drains."), Fenland.SECRETARY);
    presentation.describe(
        ann, new Profile(PersonName.of("Ann Drain"), null, "Engineer", null), fenland.from("Ann"));

    assertThat(last("candidacy.statement-changed", "before")).contains("Deeper drains.");
    assertThat(last("candidacy.statement-changed", "after")).contains("Wider drains.");
    assertThat(last("candidacy.profile-changed", "before")).contains("\"line\":\"\"");
    assertThat(last("candidacy.profile-changed", "after")).contains("\"line\":\"Engineer\"");
  }

  private void announce(Unit branch, String place, @Nullable URI link) {
    meetings.announce(
        new Meeting(
            Fenland.COMMITTEE.election(),
            branch.id(),
            LocalDateTime.parse("2020-08-20T19:00"),
            place,
            link,
            "the secretary",
            null,
            8,
            null,
            "",
            ""),
        today.zone(),
        Fenland.SECRETARY,
        "the branch");
  }

  private String last(String event, String column) {
    return database
        .sql(
            "SELECT "
                + column
                + "::text FROM audit.entry WHERE event = ? ORDER BY line DESC LIMIT 1")
        .param(event)
        .query(String.class)
        .single();
  }
}
