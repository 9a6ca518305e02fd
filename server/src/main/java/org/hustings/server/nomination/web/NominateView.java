package org.hustings.server.nomination.web;

import java.util.List;
import java.util.Set;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.CandidacyId;
import org.hustings.server.election.definition.ContestDefinition;
import org.hustings.server.election.definition.ElectionDefinition;
import org.hustings.server.election.definition.Nominators;
import org.hustings.server.election.timetable.ActKind;
import org.hustings.server.nomination.Refusal;
import org.hustings.server.organisation.Unit;
import org.jspecify.annotations.Nullable;

/// What an officer sees who records the nominations of a body.
///
/// @param candidates those who stand
/// @param already whom the body has nominated
/// @param chosen whom the officer has ticked
/// @param refusals why what was sent in was not recorded
public record NominateView(
    ElectionDefinition election,
    ContestDefinition contest,
    Unit body,
    List<Candidacy> candidates,
    Set<CandidacyId> already,
    Set<CandidacyId> chosen,
    List<Refusal> refusals) {
  public NominateView {
    candidates = List.copyOf(candidates);
    already = Set.copyOf(already);
    chosen = Set.copyOf(chosen);
    refusals = List.copyOf(refusals);
  }

  public String path() {
    return "/units/" + body.id() + "/nominate/" + contest.id();
  }

  /// The rules in a sentence each: how many, and until when.
  public List<String> rules() {
    @Nullable Integer limit =
        contest.nominators(body.kind().id().slug()).map(Nominators.OfKind::limit).orElse(null);
    String number =
        limit == null
            ? "The rules state no limit to how many you nominate."
            : "You may nominate at most " + limit + "; you have nominated " + already.size() + ".";
    return election
        .timetable()
        .act(ActKind.NOMINATIONS_CLOSE)
        .map(act -> List.of(number, "Nominations close on " + act.at().words() + "."))
        .orElse(List.of(number));
  }

  public boolean isNominated(Candidacy candidacy) {
    return already.contains(candidacy.id());
  }

  public boolean isChosen(Candidacy candidacy) {
    return chosen.contains(candidacy.id());
  }
}
