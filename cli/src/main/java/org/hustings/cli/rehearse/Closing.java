package org.hustings.cli.rehearse;

import java.time.Duration;
import java.util.List;
import org.hustings.definition.timetable.ActKind;

/// The ballot closes by the clock, two people have it counted, and the trustees open the box.
final class Closing implements Phase {
  @Override
  public String name() {
    return "The box is closed, opened and counted";
  }

  @Override
  public String keys() {
    return "\"count\" of a contest, and the act \"ballot-closes\"";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    awaitClose(rehearsal);
    Participant officer = rehearsal.returningOfficer();
    String path = rehearsal.staffPath() + "/close";
    officer.submit(
        officer
            .open(path)
            .taken()
            .form(path + "/propose")
            .set("reason", "The ballot has closed as in the timetable"));
    rehearsal.confirm();
    Form open =
        officer
            .openUntil(path, "place for shares", page -> page.findForm(path + "/open").isPresent())
            .form(path + "/open");
    List<String> shares = Ceremony.shares(rehearsal);
    for (int number = 1; number <= shares.size(); number++) {
      open.set("share" + number, shares.get(number - 1));
    }
    officer.submit(open);
    countOut(rehearsal, officer, path);
    return rehearsal.putIn().online() + (long) rehearsal.putIn().post();
  }

  /// Puts the clock behind the close, and behind the time that is given to late packs.
  static void awaitClose(Rehearsal rehearsal) {
    Duration grace = rehearsal.definition().ballot().grace();
    rehearsal.await(
        rehearsal
            .ends(ActKind.BALLOT_CLOSES)
            .plus(grace == null ? Duration.ZERO : grace)
            .plusSeconds(60));
  }

  /// Two officials record every lot that is asked for, on the first of those tied, until all is
  /// counted.
  private static void countOut(Rehearsal rehearsal, Participant officer, String path) {
    while (true) {
      Page page =
          officer.openUntil(
              path,
              "result",
              shown ->
                  shown.findForm(path + "/declare").isPresent()
                      || shown.findForm(path + "/lot").isPresent());
      if (page.findForm(path + "/declare").isPresent()) {
        return;
      }
      officer.submit(drawn(page.form(path + "/lot")));
      rehearsal.confirm();
    }
  }

  private static Form drawn(Form lot) {
    String first = lot.element().select("[name=drawn]").attr("value");
    return lot.set("drawn", first).set("manner", "The first of those tied, for a rehearsal");
  }
}
