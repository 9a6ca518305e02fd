package org.hustings.cli.rehearse;

import java.time.LocalDate;
import java.util.List;

/// The society's register is imported by the returning officer.
final class Founding implements Phase {
  @Override
  public String name() {
    return "Units and members are imported";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    Society society = rehearsal.society();
    bring(rehearsal, "units", RegisterFiles.units(society.units()));
    bring(rehearsal, "members", RegisterFiles.members(society.members()));
    bring(rehearsal, "officers", RegisterFiles.secretaries(secretaries(society)));
    return (long) society.units().size() + society.members().size();
  }

  /// A member with an e-mail address for each unit.
  static List<Secretary> secretaries(Society society) {
    List<InventedMember> reachable =
        society.members().stream().filter(member -> member.email() != null).toList();
    if (reachable.size() < society.units().size()) {
      throw new RehearsalFault(
          "Of %d members %d have an e-mail address, too few to act for %d units: rehearse with more."
              .formatted(society.members().size(), reachable.size(), society.units().size()));
    }
    return society.units().stream()
        .map(unit -> new Secretary(unit, reachable.get(society.units().indexOf(unit))))
        .toList();
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
    Page tried =
        officer.openUntil(
            stage, "form to confirm it", page -> page.findForm(stage + "/confirm").isPresent());
    officer.submit(tried.form(stage + "/confirm"));
    officer.openUntil(
        stage, "word that it is taken in", page -> page.heading().contains("Taken in"));
  }
}
