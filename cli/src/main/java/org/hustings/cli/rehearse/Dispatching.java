package org.hustings.cli.rehearse;

import java.time.Duration;
import java.time.Instant;
import org.hustings.definition.timetable.ActKind;

/// The papers are settled, each elector's channel is decided, e-mails go out and packs are printed.
final class Dispatching implements Phase {
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  @Override
  public String name() {
    return "Ballots are dispatched";
  }

  @Override
  public String keys() {
    return "\"channels\", \"dispatch\" and \"order\" under \"ballot\", and the act"
        + " \"dispatch-begins\"";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    rehearsal.await(ActKind.DISPATCH_BEGINS);
    rehearsal
        .definition()
        .timetable()
        .act(ActKind.ACCEPTANCES_CLOSE)
        .ifPresent(_ -> rehearsal.await(rehearsal.ends(ActKind.ACCEPTANCES_CLOSE)));
    rehearsal.await(rehearsal.site().now().plus(Duration.ofMinutes(1)));
    Participant officer = rehearsal.returningOfficer();
    String path = rehearsal.staffPath() + "/dispatch";
    settle(rehearsal, officer, path);
    officer.submit(officer.open(path).taken().form(path + "/plan"));
    officer.submit(
        officer
            .open(path)
            .taken()
            .form(path + "/pace")
            .set("mailsPerSecond", "2000")
            .set("connections", "4")
            .set("packsPerFile", "500"));
    LookingOver.everything(rehearsal, officer);
    officer.submit(officer.open(path).taken().form(path + "/start"));
    nameThePrinter(rehearsal, officer, path + "/printer-key");
    return await(rehearsal);
  }

  private static void nameThePrinter(Rehearsal rehearsal, Participant officer, String path) {
    officer.submit(
        officer
            .open(path)
            .taken()
            .form(path)
            .set("key", rehearsal.printer().publicKey())
            .set("reason", "The fingerprint was compared by telephone."));
    rehearsal.confirm();
  }

  private static long await(Rehearsal rehearsal) {
    Instant until = Instant.now().plus(PATIENCE);
    Participant officer = rehearsal.returningOfficer();
    DispatchFigures figures = DispatchFigures.of(officer, rehearsal);
    while (!figures.done()) {
      if (Instant.now().isAfter(until)) {
        throw new RehearsalFault("Dispatch was not done in 30 minutes: " + figures);
      }
      pause();
      print(officer, rehearsal.staffPath() + "/dispatch");
      figures = DispatchFigures.of(officer, rehearsal);
    }
    rehearsal.dispatched(figures);
    return figures.sent();
  }

  /// Has the files for the printer made as soon as there are packs for them.
  private static void print(Participant officer, String path) {
    officer.open(path).taken().findForm(path + "/print").ifPresent(officer::submit);
  }

  private static void settle(Rehearsal rehearsal, Participant officer, String path) {
    officer.submit(
        officer
            .open(path)
            .taken()
            .form(path + "/papers")
            .set("reason", "Nominations and acceptances have closed."));
    rehearsal.confirm();
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RehearsalFault("The rehearsal was interrupted.", e);
    }
  }
}
