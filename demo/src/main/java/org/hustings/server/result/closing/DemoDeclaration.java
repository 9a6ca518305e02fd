package org.hustings.server.result.closing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Role;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.Actor;
import org.hustings.server.ballot.DemoTrustees;
import org.hustings.server.platform.DemoFixture;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.result.closing.Closing.State;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Counts and declares the invented society's last election, with the votes that the demo cast.
@Component
@Profile("demo")
@Order(95)
class DemoDeclaration implements DemoFixture {
  private static final ElectionId OFFICERS = new ElectionId("wrenford-officers-2020");
  private static final Instant CLOSED = Instant.parse("2020-07-31T11:00:00Z");
  private static final Instant COUNTED = Instant.parse("2020-07-31T13:00:00Z");
  private static final Instant DECLARED = Instant.parse("2020-08-03T09:00:00Z");
  private static final Duration LOOKS = Duration.ofMillis(50);
  private static final Actor DEMO = Actor.system("demo");

  private final ClosingRows closings;
  private final PartStep part;
  private final OpenStep open;
  private final CountStep count;
  private final DeclareStep declare;
  private final LotRows lots;
  private final LotDrawing drawing;
  private final DemoTrustees trustees;
  private final Grants grants;
  private final MovableClock clock;

  DemoDeclaration(
      ClosingRows closings,
      PartStep part,
      OpenStep open,
      CountStep count,
      DeclareStep declare,
      LotRows lots,
      LotDrawing drawing,
      DemoTrustees trustees,
      Grants grants,
      MovableClock clock) {
    this.closings = closings;
    this.part = part;
    this.open = open;
    this.count = count;
    this.declare = declare;
    this.lots = lots;
    this.drawing = drawing;
    this.trustees = trustees;
    this.grants = grants;
    this.clock = clock;
  }

  @Override
  public void load() {
    List<TrusteeShare> shares = trustees.shares(OFFICERS);
    if (closings.find(OFFICERS).isPresent() || shares.isEmpty()) {
      return;
    }
    clock.moveTo(COUNTED);
    closings.begin(OFFICERS, CLOSED);
    part.take(OFFICERS);
    open.open(OFFICERS, shares, DEMO);
    while (state() != State.COUNTED) {
      goOn();
    }
    clock.moveTo(DECLARED);
    declare.declare(OFFICERS, true, returningOfficer());
  }

  private void goOn() {
    String halt = closings.find(OFFICERS).orElseThrow().halt();
    if (halt != null) {
      throw new IllegalStateException(OFFICERS + ": " + halt);
    }
    lots.needed(OFFICERS)
        .ifPresent(lot ->
            drawing.record(
                OFFICERS,
                lot.between().getFirst(),
                "the first",
                "The first of those tied: a demo",
                returningOfficer()));
    if (state() == State.COUNTING) {
      count.take(OFFICERS);
    } else {
      LockSupport.parkNanos(LOOKS.toNanos());
    }
  }

  private State state() {
    return closings.find(OFFICERS).orElseThrow().state();
  }

  private SignedIn returningOfficer() {
    return grants.held().stream()
        .filter(held -> held.role() == Role.RETURNING_OFFICER)
        .map(held -> new SignedIn(held.person().toString(), held.name()))
        .findFirst()
        .orElseThrow();
  }
}
