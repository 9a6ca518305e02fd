package org.hustings.cli.rehearse;

import java.time.Duration;
import org.hustings.definition.timetable.ActKind;
import org.jsoup.nodes.Element;

/// After the deadlines that decide who may vote, the roll is previewed, likely duplicates are
/// settled, and what was shown is frozen.
final class FreezingTheRoll implements Phase {
  @Override
  public String name() {
    return "The roll is computed and frozen";
  }

  @Override
  public String keys() {
    return "\"voters\", and the acts \"freeze-date\" and \"arrears-cut-off\"";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    rehearsal.await(ActKind.NOMINATIONS_CLOSE);
    rehearsal
        .definition()
        .timetable()
        .act(ActKind.NOMINATIONS_CLOSE)
        .ifPresent(_ ->
            rehearsal.await(rehearsal.ends(ActKind.NOMINATIONS_CLOSE).plus(Duration.ofHours(1))));
    rehearsal
        .definition()
        .timetable()
        .act(ActKind.ARREARS_CUT_OFF)
        .ifPresent(_ ->
            rehearsal.await(rehearsal.ends(ActKind.ARREARS_CUT_OFF).plus(Duration.ofMinutes(2))));
    rehearsal
        .definition()
        .timetable()
        .act(ActKind.FREEZE_DATE)
        .ifPresent(_ -> rehearsal.await(rehearsal.ends(ActKind.FREEZE_DATE)));
    Participant officer = rehearsal.returningOfficer();
    String path = rehearsal.staffPath() + "/roll";
    // whoever opens the page has the preview made
    awaitFreezeForm(officer, path);
    settle(officer, path);
    officer.submit(awaitFreezeForm(officer, path).form(path + "/freeze").set("confirmed", "yes"));
    officer.openUntil(
        path,
        "frozen roll",
        page ->
            page.findForm(path + "/freeze").isEmpty()
                && page.findForm(path + "/preview").isEmpty()
                && page.document().select("#progress").isEmpty());
    return rehearsal.society().electors();
  }

  private static Page awaitFreezeForm(Participant officer, String path) {
    return officer.openUntil(
        path, "form to freeze it", page -> page.findForm(path + "/freeze").isPresent());
  }

  /// Whoever is alike is somebody else: the rehearsal invents nobody twice.
  private static void settle(Participant officer, String path) {
    for (String list :
        officer
            .open(path)
            .taken()
            .document()
            .select("a[href^=" + path + "/duplicates]")
            .eachAttr("href")) {
      Page page = officer.open(list).taken();
      for (Element form : page.document().select("form[action^=" + path + "/duplicates/]")) {
        Form settlement = page.form(form.attr("action"));
        if (settlement.element().select("[name=reason]").attr("value").isEmpty()) {
          officer.submit(settlement.set("reason", "Two invented people"));
        }
      }
    }
  }
}
