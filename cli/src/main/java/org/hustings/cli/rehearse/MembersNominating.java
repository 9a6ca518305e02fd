package org.hustings.cli.rehearse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.timetable.ActKind;

/// Members nominate for themselves, where the definition lets them.
final class MembersNominating implements Phase {
  /// Whom one member nominates in one contest.
  private record Nominations(ContestDefinition contest, List<InventedCandidate> candidates) {}

  @Override
  public String name() {
    return "Members nominate";
  }

  @Override
  public String keys() {
    return "\"members\" and \"limit\" under \"nominators\", and \"threshold\" of a contest";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    rehearsal.await(ActKind.NOMINATIONS_OPEN);
    Map<InventedMember, List<Nominations>> byMember = new LinkedHashMap<>();
    for (ContestDefinition contest : rehearsal.definition().contests()) {
      rehearsal
          .nominations(contest)
          .byMember()
          .forEach((member, candidates) ->
              byMember
                  .computeIfAbsent(member, _ -> new ArrayList<>())
                  .add(new Nominations(contest, candidates)));
    }
    AtOnce.each(
        byMember.entrySet(), entry -> nominate(rehearsal, entry.getKey(), entry.getValue()));
    return byMember.values().stream()
        .flatMap(List::stream)
        .mapToLong(one -> one.candidates().size())
        .sum();
  }

  private static void nominate(
      Rehearsal rehearsal, InventedMember member, List<Nominations> nominations) {
    rehearsal.visit(
        member,
        person ->
            nominations.forEach(one ->
                Stop.in(
                    one.contest(),
                    () -> {
                      String path =
                          rehearsal.path() + "/" + one.contest().id().slug() + "/nominate";
                      Form form = person.open(path).taken().form(path);
                      one.candidates()
                          .forEach(candidate -> Nominating.tick(form, candidate.name()));
                      person.submit(form);
                    })));
  }
}
