package org.hustings.cli.rehearse;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.timetable.ActKind;
import org.jsoup.nodes.Element;

/// The secretaries submit what their bodies decided, and candidates accept where they are asked.
final class Nominating implements Phase {
  @Override
  public String name() {
    return "Bodies nominate";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    rehearsal.await(ActKind.NOMINATIONS_OPEN);
    Map<InventedUnit, InventedMember> secretaries = rehearsal.secretaries();
    long number = 0;
    for (ContestDefinition contest : rehearsal.definition().contests()) {
      NominationPlan plan =
          NominationPlan.of(contest, rehearsal.candidatesIn(contest), rehearsal.society().units());
      for (Map.Entry<InventedUnit, List<InventedCandidate>> entry : plan.byBody().entrySet()) {
        InventedMember secretary = Objects.requireNonNull(secretaries.get(entry.getKey()));
        submit(rehearsal, contest, entry.getKey(), secretary, entry.getValue());
        number += entry.getValue().size();
      }
      rehearsal.nominated(plan.nominated());
    }
    if (rehearsal.definition().timetable().act(ActKind.ACCEPTANCES_CLOSE).isPresent()) {
      rehearsal.nominated().forEach(candidate -> accept(rehearsal, candidate));
    }
    return number;
  }

  private static void submit(
      Rehearsal rehearsal,
      ContestDefinition contest,
      InventedUnit unit,
      InventedMember secretary,
      List<InventedCandidate> chosen) {
    Participant person = rehearsal.as(rehearsal.addressOf(secretary));
    String ending =
        "/nominate/%s/%s".formatted(rehearsal.definition().id().slug(), contest.id().slug());
    String path = "/units/" + rehearsal.unitOf(person, unit) + ending;
    Form form = person.open(path).taken().form(path);
    for (InventedCandidate candidate : chosen) {
      form.add("candidate", valueBeside(form, candidate.name()));
    }
    person.submit(form);
  }

  /// The value of the box whose label is this name.
  private static String valueBeside(Form form, String name) {
    for (Element label : form.element().select("label")) {
      if (label.text().startsWith(name)) {
        return label.select("input").attr("value");
      }
    }
    throw new RehearsalFault("%s has no box for %s".formatted(form.address().getPath(), name));
  }

  private static void accept(Rehearsal rehearsal, InventedCandidate candidate) {
    Participant person = rehearsal.as(rehearsal.addressOf(candidate.member()));
    String path = rehearsal.pageOf(candidate);
    person.submit(person.open(path).taken().form(path + "/state").press("state", "ACCEPTED"));
  }
}
