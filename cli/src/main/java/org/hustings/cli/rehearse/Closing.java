package org.hustings.cli.rehearse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hustings.server.election.timetable.ActKind;

/// The ballot closes by the clock, two people have it counted, and the trustees open the box.
final class Closing implements Phase {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Override
  public String name() {
    return "The box is closed, opened and counted";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    Duration grace = rehearsal.definition().ballot().grace();
    rehearsal.await(
        rehearsal
            .ends(ActKind.BALLOT_CLOSES)
            .plus(grace == null ? Duration.ZERO : grace)
            .plusSeconds(60));
    Participant officer = rehearsal.returningOfficer();
    String path = rehearsal.staffPath() + "/close";
    officer.submit(
        officer
            .open(path)
            .taken()
            .form(path + "/propose")
            .set("reason", "The ballot has closed as in the timetable"));
    rehearsal.confirm();
    Form open = awaitForm(officer, path, path + "/open");
    List<String> shares = Ceremony.shares(rehearsal);
    for (int number = 1; number <= shares.size(); number++) {
      open.set("share" + number, shares.get(number - 1));
    }
    officer.submit(open);
    countOut(officer, path);
    return rehearsal.putIn().online() + (long) rehearsal.putIn().post();
  }

  /// Records every lot that is asked for, on the first of those tied, until all is counted.
  private static void countOut(Participant officer, String path) {
    Instant until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      Page page = officer.open(path).taken();
      if (page.findForm(path + "/declare").isPresent()) {
        return;
      }
      page.findForm(path + "/lot").ifPresent(lot -> officer.submit(drawn(lot)));
      halted(page);
      pause();
    }
    throw new RehearsalFault(path + ": the count was not done in " + PATIENCE.toMinutes() + " minutes");
  }

  private static Form drawn(Form lot) {
    String first = lot.element().select("[name=drawn]").attr("value");
    return lot.set("drawn", first).set("manner", "The first of those tied, for a rehearsal");
  }

  private static Form awaitForm(Participant officer, String path, String form) {
    Instant until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      Page page = officer.open(path).taken();
      var found = page.findForm(form);
      if (found.isPresent()) {
        return found.get();
      }
      halted(page);
      pause();
    }
    throw new RehearsalFault(
        "%s had no form to %s in %d minutes".formatted(path, form, PATIENCE.toMinutes()));
  }

  private static void halted(Page page) {
    String halt = page.document().select(".error-summary").text();
    if (!halt.isEmpty()) {
      throw new RehearsalFault(page.address().getPath() + ": " + halt);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RehearsalFault("The rehearsal was interrupted.", e);
    }
  }
}
