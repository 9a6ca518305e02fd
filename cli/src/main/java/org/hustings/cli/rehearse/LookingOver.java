package org.hustings.cli.rehearse;

import org.jsoup.nodes.Element;

/// Before the first ballot goes the officer finishes a test paper, reads the letter and confirms the
/// number of electors.
final class LookingOver {
  private LookingOver() {}

  static void everything(Rehearsal rehearsal, Participant officer) {
    String page = rehearsal.staffPath() + "/see-first";
    Form papers = officer.open(page + "/papers").taken().form(page + "/review");
    Element box = papers.element().select("[name^=\"mark.\"]").first();
    if (box == null) {
      throw new RehearsalFault("The test paper has nobody to vote for.");
    }
    papers.set(box.attr("name"), box.attr("type").equals("checkbox") ? box.attr("value") : "1");
    officer.submit(officer.submit(papers).form(page + "/cast"));
    officer.open(page + "/letters").taken();
    Form looked = officer.open(page).taken().form(page + "/looked");
    for (String tick : new String[] {"letter", "electors"}) {
      looked.set(tick, looked.element().select("[name=" + tick + "]").attr("value"));
    }
    officer.submit(looked);
  }
}
