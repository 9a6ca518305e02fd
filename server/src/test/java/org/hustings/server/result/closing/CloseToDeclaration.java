package org.hustings.server.result.closing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.result.closing.Closing.State;
import org.hustings.server.roll.Saltmarsh;
import org.springframework.stereotype.Component;

/// The way of Saltmarsh's election from its close on, without the screens.
@Component
public class CloseToDeclaration {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final ClosingRows closings;
  private final OpenStep open;
  private final LotRows lots;
  private final LotDrawing drawing;
  private final DeclareStep declare;
  private final MovableClock clock;

  CloseToDeclaration(
      ClosingRows closings,
      OpenStep open,
      LotRows lots,
      LotDrawing drawing,
      DeclareStep declare,
      MovableClock clock) {
    this.closings = closings;
    this.open = open;
    this.lots = lots;
    this.drawing = drawing;
    this.declare = declare;
    this.clock = clock;
  }

  /// Closes, has two trustees open, draws the lots that are asked for, and declares.
  public void declare(List<TrusteeShare> shares) {
    clock.moveTo(Saltmarsh.CLOSES.plus(Duration.ofHours(1)));
    closings.begin(Saltmarsh.ELECTION, Saltmarsh.CLOSES);
    await(() -> state() == State.SEALED);
    open.open(Saltmarsh.ELECTION, shares.subList(1, 3), Saltmarsh.RETURNING_OFFICER);
    await(() -> {
      lots.needed(Saltmarsh.ELECTION)
          .ifPresent(lot ->
              drawing.record(
                  Saltmarsh.ELECTION,
                  lot.between().getFirst(),
                  "the first",
                  "By hat",
                  new SignedIn("person:1", "Rita Reed")));
      return state() == State.COUNTED;
    });
    declare.declare(Saltmarsh.ELECTION, false, new SignedIn("person:1", "Rita Reed"));
  }

  /// Has it declared as it is, where every contest is unopposed.
  void declareWithoutBallot() {
    closings.begin(Saltmarsh.ELECTION, clock.instant());
    await(() -> state() == State.COUNTED);
    declare.declare(Saltmarsh.ELECTION, false, new SignedIn("person:1", "Rita Reed"));
  }

  private State state() {
    Closing closing = closings.find(Saltmarsh.ELECTION).orElseThrow();
    require(closing.halt() == null);
    return closing.state();
  }

  private static void await(BooleanSupplier come) {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (!come.getAsBoolean()) {
      require(System.nanoTime() < end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static void require(boolean so) {
    if (!so) {
      throw new IllegalStateException("the election did not go as it should");
    }
  }
}
