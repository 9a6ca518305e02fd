package org.hustings.cli.rehearse;

import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;

/// The returning officer writes the definition down and makes it public.
final class Defining implements Phase {
  @Override
  public String name() {
    return "The election is defined and published";
  }

  @Override
  public String keys() {
    return "all of it";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    Participant officer = rehearsal.returningOfficer();
    ElectionDefinition definition = rehearsal.definition();
    ContestDefinition first = definition.contests().getFirst();
    officer.submit(
        officer
            .open("/staff/elections/new/blank")
            .taken()
            .form("/staff/elections/new/blank")
            .set("election", definition.id().slug())
            .set("title", definition.title())
            .set("organisation", definition.organisation())
            .set("zone", definition.zone().getId())
            .set("contest", first.id().slug())
            .set("name", first.name())
            .set("seats", String.valueOf(first.seats())));
    String path = rehearsal.staffPath();
    officer.submit(
        officer
            .open(path + "/file")
            .taken()
            .form(path + "/file")
            .set("file", rehearsal.plan().rehearsed().text())
            .set("reason", "Rehearsal")
            .press("action", "save"));
    Form publish = officer.open(path + "/publish").taken().form(path + "/publish");
    officer.submit(publish.set("reason", "Rehearsal").set("confirmed", tick(publish)));
    return 0;
  }

  private static String tick(Form publish) {
    String value = publish.element().select("[name=confirmed]").attr("value");
    return value.isEmpty() ? "on" : value;
  }
}
