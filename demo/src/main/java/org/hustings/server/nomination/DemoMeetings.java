package org.hustings.server.nomination;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.election.Elections;
import org.hustings.server.nomination.meeting.Meeting;
import org.hustings.server.nomination.meeting.Meetings;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.DemoFixture;
import org.hustings.server.platform.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The nomination meetings of the invented society's branches for its council election: announced,
/// held, held without a quorum, held online, and called off; one branch announces none.
@Component
@Profile("demo")
@Order(61)
class DemoMeetings implements DemoFixture {
  private static final ElectionId COUNCIL = new ElectionId("wrenford-council-2020");
  private static final Actor DEMO = Actor.system("demo");
  private static final String SOURCE = "the branch";
  private static final DemoEvenings EVENINGS = DemoEvenings.of(COUNCIL);
  private static final int QUORUM = 8;

  private final Elections elections;
  private final Units units;
  private final Today today;
  private final Meetings meetings;
  private final MovableClock clock;

  DemoMeetings(
      Elections elections, Units units, Today today, Meetings meetings, MovableClock clock) {
    this.elections = elections;
    this.units = units;
    this.today = today;
    this.meetings = meetings;
    this.clock = clock;
  }

  @Override
  public void load() {
    ElectionDefinition election = elections.find(COUNCIL).orElseThrow();
    List<Unit> branches = units.ofKind(new KindId("branch"), today.day());
    if (!meetings.calledOff(COUNCIL, EVENINGS.after()).isEmpty()) {
      return;
    }
    clock.moveTo(EVENINGS.before().plus(Duration.ofHours(2)));
    for (int branch = 0; branch < 5; branch++) {
      announce(election, branches.get(branch), branch, null, "");
    }
    clock.moveTo(EVENINGS.of(2).minus(Duration.ofHours(9)));
    callOff(election, branches.get(4), "The room is needed for the count of the raffle.");
    int[] attended = {17, 6, 23, 11};
    for (int branch = 0; branch < attended.length; branch++) {
      clock.moveTo(EVENINGS.of(branch).plus(Duration.ofHours(2)));
      announce(election, branches.get(branch), branch, attended[branch], "Nominations agreed.");
    }
  }

  private void announce(
      ElectionDefinition election,
      Unit branch,
      int evening,
      @Nullable Integer attendance,
      String result) {
    LocalDateTime at = LocalDateTime.ofInstant(EVENINGS.of(evening), election.zone());
    boolean online = evening == 3;
    meetings.announce(
        new Meeting(
            COUNCIL,
            branch.id(),
            at,
            online ? "" : branch.name() + " Reading Room, Mill Lane",
            online ? URI.create("https://meet.wrenford.example/" + branch.id()) : null,
            "the secretary",
            at.toLocalDate().minusDays(7),
            QUORUM,
            attendance,
            "preferential vote by show of hands",
            result),
        election.zone(),
        DEMO,
        SOURCE);
  }

  private void callOff(ElectionDefinition election, Unit branch, String reason) {
    meetings
        .of(branch.id(), COUNCIL, election.zone())
        .ifPresent(meeting -> meetings.callOff(meeting, reason, DEMO));
  }
}
