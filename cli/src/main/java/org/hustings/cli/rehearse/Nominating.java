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
  public String keys() {
    return "\"kind\" and \"limit\" under \"nominators\", and \"threshold\" of a contest";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    rehearsal.await(ActKind.NOMINATIONS_OPEN);
    long number = 0;
    for (ContestDefinition contest : rehearsal.definition().contests()) {
      Map<InventedUnit, List<InventedCandidate>> byBody = rehearsal.nominations(contest).byBody();
      Stop.in(
          contest,
          () -> byBody.forEach((unit, candidates) -> submit(rehearsal, contest, unit, candidates)));
      number += byBody.values().stream().mapToLong(List::size).sum();
    }
    if (rehearsal.definition().timetable().act(ActKind.ACCEPTANCES_CLOSE).isPresent()) {
      AtOnce.each(rehearsal.nominated(), candidate -> accept(rehearsal, candidate));
    }
    return number;
  }

  private static void submit(
      Rehearsal rehearsal,
      ContestDefinition contest,
      InventedUnit unit,
      List<InventedCandidate> chosen) {
    InventedMember secretary =
        Objects.requireNonNull(rehearsal.society().secretaries().get(unit), "nobody acts for it");
    Participant person = rehearsal.as(rehearsal.addressOf(secretary));
    String ending =
        "/nominate/%s/%s".formatted(rehearsal.definition().id().slug(), contest.id().slug());
    String path = "/units/" + rehearsal.unitOf(person, unit) + ending;
    Form form = person.open(path).taken().form(path);
    chosen.forEach(candidate -> tick(form, candidate.name()));
    person.submit(form);
  }

  /// Ticks the box whose label is this name.
  static void tick(Form form, String name) {
    for (Element label : form.element().select("label")) {
      if (label.ownText().equals(name)) {
        form.add("candidate", label.select("input").attr("value"));
        return;
      }
    }
    throw new RehearsalFault("%s has no box for %s".formatted(form.address().getPath(), name));
  }

  private static void accept(Rehearsal rehearsal, InventedCandidate candidate) {
    Participant person = rehearsal.as(rehearsal.addressOf(candidate.member()));
    String path = rehearsal.pageOf(candidate) + "/state";
    person.submit(person.open(path + "/accepted").taken().form(path).press("state", "ACCEPTED"));
  }
}
