package org.hustings.cli.rehearse;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hustings.definition.eligibility.HasStatus;
import org.hustings.definition.eligibility.MemberFacts;
import org.jsoup.nodes.Element;

/// The society's register is imported by the returning officer.
final class Founding implements Phase {
  @Override
  public String name() {
    return "Units and members are imported";
  }

  @Override
  public String keys() {
    return "\"kinds\" and \"sections\", and the offices, lists, statuses and units that its"
        + " conditions name";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    Society society = rehearsal.society();
    bring(rehearsal, "units", RegisterFiles.units(society.units()));
    bring(rehearsal, "members", members(rehearsal));
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
    Page shown = tried(officer, stage);
    while (!isTakenIn(shown)) {
      // what is said anew of a status has the file compared once more
      officer.submit(
          membersOf(shown.form(stage + "/confirm"), Statuses.asked(rehearsal.definition())));
      shown =
          officer.openUntil(
              stage,
              "word that it is taken in",
              page -> isTakenIn(page) || page.findForm(stage + "/confirm").isPresent());
    }
  }

  private static boolean isTakenIn(Page page) {
    return page.heading().contains("Taken in");
  }

  /// Whoever has a status that the definition asks is a member, whatever the word.
  private static Form membersOf(Form confirm, List<HasStatus> asked) {
    for (Element word : confirm.element().select("input[name^=status]")) {
      MemberFacts facts = facts(word.attr("value"));
      if (asked.stream().anyMatch(status -> status.holds(facts))) {
        confirm.set(word.attr("name").replaceFirst("status", "member"), "yes");
      }
    }
    return confirm;
  }

  private static MemberFacts facts(String status) {
    return new MemberFacts(null, null, null, Set.of(), Set.of(), Set.of(), status, null);
  }

  private static String members(Rehearsal rehearsal) {
    return RegisterFiles.members(
        rehearsal.society().members(), rehearsal.definition().vocabulary().declared().keySet());
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
