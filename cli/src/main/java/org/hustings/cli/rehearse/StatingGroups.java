package org.hustings.cli.rehearse;

import java.util.Map;
import java.util.Set;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.jsoup.nodes.Element;

/// Two people state which candidates belong to the groups that constraints are about.
final class StatingGroups implements Phase {
  @Override
  public String name() {
    return "Candidates' groups are stated";
  }

  @Override
  public String keys() {
    return "\"constraints\" under \"count\" of a contest";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    long number = 0;
    for (ContestDefinition contest : rehearsal.definition().contests()) {
      Counting counting = contest.counting();
      if (counting != null && !counting.constraints().isEmpty() && rehearsal.isVotedOn(contest)) {
        number += Stop.within(contest, () -> state(rehearsal, contest));
      }
    }
    return number;
  }

  private static long state(Rehearsal rehearsal, ContestDefinition contest) {
    Participant officer = rehearsal.returningOfficer();
    String path = rehearsal.staffPath() + "/" + contest.id().slug() + "/groups";
    Form form = officer.open(path).taken().form(path).set("reason", "Rehearsal");
    Map<InventedCandidate, Set<String>> groups =
        GroupsDrawn.of(contest, rehearsal.nominatedIn(contest));
    groups.forEach((candidate, of) -> of.forEach(group -> tick(form, candidate.name(), group)));
    officer.submit(form);
    rehearsal.confirm();
    return groups.size();
  }

  private static void tick(Form form, String name, String group) {
    for (Element candidate : form.element().select("fieldset")) {
      Element legend = candidate.selectFirst("legend");
      if (legend != null && legend.ownText().equals(name)) {
        form.add(group, candidate.select("[name=\"%s\"]".formatted(group)).attr("value"));
        return;
      }
    }
    throw new RehearsalFault("%s has no place for %s".formatted(form.address().getPath(), name));
  }
}
