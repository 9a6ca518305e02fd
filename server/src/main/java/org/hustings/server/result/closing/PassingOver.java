package org.hustings.server.result.closing;

import java.util.ArrayList;
import java.util.List;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.ContestResult.PassedOver;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.ContestDefinition;
import org.hustings.server.candidacy.Candidacy;

/// Whom the count of a contest passes over: who stands no more, and, where nobody may hold two
/// seats, who was elected in a contest before it.
record PassingOver(Contenders field, List<ContestResult> before) {
  List<PassedOver> in(ContestDefinition contest) {
    List<PassedOver> passed = new ArrayList<>();
    for (PaperCandidate candidate : field.candidates(contest)) {
      String reason = reason(contest, candidate);
      if (!reason.isEmpty()) {
        passed.add(new PassedOver(candidate.key(), candidate.name(), reason));
      }
    }
    return passed;
  }

  private String reason(ContestDefinition contest, PaperCandidate candidate) {
    Candidacy candidacy = field.candidacies().get(candidate.key());
    if (candidacy != null && !candidacy.stands()) {
      return PassedOverWords.stated(candidacy.state());
    }
    if (field.election().oneSeatEach()) {
      String person = field.person(contest, candidate.key(), candidate.name()).person();
      for (ContestResult result : before) {
        if (result.elected().stream().anyMatch(elected -> elected.person().equals(person))) {
          return PassedOverWords.statedElectedIn(result.name());
        }
      }
    }
    return "";
  }
}
