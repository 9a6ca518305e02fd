package org.hustings.cli.rehearse;

import java.time.LocalDate;

/// The society's register is imported by the returning officer.
final class Founding implements Phase {
  @Override
  public String name() {
    return "Units and members are imported";
  }

  @Override
  public String keys() {
    return "\"kinds\" and \"sections\", and the offices and lists that its conditions name";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    Society society = rehearsal.society();
    bring(rehearsal, "units", RegisterFiles.units(society.units()));
    bring(rehearsal, "members", RegisterFiles.members(society.members()));
    bring(rehearsal, "officers", RegisterFiles.officers(society));
    if (society.members().stream().anyMatch(member -> !member.facts().lists().isEmpty())) {
      bring(rehearsal, "lists", RegisterFiles.lists(society.members()));
    }
    return (long) society.units().size() + society.members().size();
  }

  private static void bring(Rehearsal rehearsal, String part, String csv) {
    Participant officer = rehearsal.returningOfficer();
    LocalDate today = LocalDate.ofInstant(rehearsal.site().now(), rehearsal.definition().zone());
    Form form =
        officer
            .open("/staff/register")
            .taken()
            .form("/staff/register/import")
            .set("part", part)
            .set("source", "Rehearsal: invented")
            .set("asOf", today.toString())
            .attach("file", part + ".csv", csv);
    String stage = officer.submit(form).address().getPath();
    officer.submit(tried(officer, stage).form(stage + "/confirm"));
    officer.openUntil(
        stage, "word that it is taken in", page -> page.heading().contains("Taken in"));
  }

  /// The page on which a file is confirmed; the society's sections are all new.
  private static Page tried(Participant officer, String stage) {
    while (true) {
      Page page =
          officer.openUntil(
              stage,
              "form to confirm it",
              shown ->
                  shown.findForm(stage + "/confirm").isPresent()
                      || shown.findForm(stage + "/sections").isPresent());
      Form sections = page.findForm(stage + "/sections").orElse(null);
      if (sections == null) {
        return page;
      }
      sections.names("is").forEach(name -> sections.set(name, "create"));
      officer.submit(sections);
    }
  }
}
