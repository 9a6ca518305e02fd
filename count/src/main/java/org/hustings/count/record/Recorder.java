package org.hustings.count.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hustings.count.Contest;
import org.hustings.count.Lot;
import org.hustings.count.RuleDescription;

/// Writes the record of one count, stage by stage. A stage whose votes do not add up to the total
/// stops the count: nothing is published that does not check.
public final class Recorder {
  private final BigDecimal total;
  private final List<Stage> stages = new ArrayList<>();
  private final List<Elected> elected = new ArrayList<>();
  private final List<Decision> pending = new ArrayList<>();

  private int emptySeats;
  private Action action = new Action.FirstPreferences();
  private final List<StageEvent> events = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();

  /// @param total what candidates' and non-transferable votes add up to at every stage
  public Recorder(BigDecimal total) {
    this.total = total;
  }

  /// The number of the stage being written, from 1.
  public int stage() {
    return stages.size() + 1;
  }

  /// Says what the stage does. A stage is written from the close of the one before.
  public void act(Action action) {
    this.action = action;
    events.addAll(pending);
    pending.clear();
  }

  /// Notes a decision of this stage.
  public void decide(Decision decision) {
    events.add(decision);
  }

  /// Notes a decision about what to do next: it belongs to the next stage, or to this one if there
  /// is none.
  public void decideNext(Decision decision) {
    pending.add(decision);
  }

  public void transfer(Transfer transfer) {
    transfers.add(transfer);
  }

  public void elect(int candidate, Ground ground) {
    Elected election = new Elected(candidate, stage(), ground);
    events.add(election);
    elected.add(election);
  }

  /// Notes that an option by which nobody is elected took a seat: it stays empty.
  public void leaveEmpty(int option, Ground ground) {
    events.add(new Decision.NominationsReopened(option, 1, ground));
    emptySeats++;
  }

  public void exclude(int candidate) {
    events.add(new StageEvent.Excluded(candidate));
  }

  /// Closes the stage with the sheet after it.
  ///
  /// @throws IllegalStateException if the sheet does not add up
  public void close(
      BigDecimal quota,
      List<Tally> tallies,
      BigDecimal nonTransferable,
      long nonTransferablePapers,
      BigDecimal lostByRounding) {
    Stage stage =
        new Stage(
            stage(),
            action,
            quota,
            tallies,
            nonTransferable,
            nonTransferablePapers,
            lostByRounding,
            events,
            transfers);
    if (stage.sum().compareTo(total) != 0) {
      throw new IllegalStateException(
          "stage " + stage.number() + " adds up to " + stage.sum() + ", not to " + total);
    }
    stages.add(stage);
    events.clear();
    transfers.clear();
  }

  /// The whole record, after the last stage is closed.
  public CountRecord finish(
      RuleDescription rule, Contest contest, Ballots ballots, QuotaBasis quota, List<Lot> lots) {
    return new CountRecord(
        rule,
        contest,
        ballots,
        quota,
        stages,
        elected,
        emptySeats,
        lots,
        Margin.ofLastSeat(stages, elected));
  }

  /// Gives what was decided about a next stage to this one, because there will be none.
  public void last() {
    events.addAll(pending);
    pending.clear();
  }
}
