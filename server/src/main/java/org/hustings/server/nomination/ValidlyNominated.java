package org.hustings.server.nomination;

import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Statement;

/// The candidates for whom one may vote in a contest, as they stood at an instant.
///
/// @param candidates in the order of their sort names
public record ValidlyNominated(ContestDefinition contest, List<Candidate> candidates) {
  public ValidlyNominated {
    candidates = List.copyOf(candidates);
  }

  /// One of them, as the booklet presents a candidate.
  ///
  /// @param statement the one in force; empty where there is none
  /// @param nominatedBy the nominating bodies by name, in order; members after them, by their
  ///   number ("12 members") or, where the definition makes them public, their names
  public record Candidate(Candidacy candidacy, Statement statement, List<String> nominatedBy) {
    public Candidate {
      nominatedBy = List.copyOf(nominatedBy);
    }

    public PersonName name() {
      return candidacy.name();
    }
  }

  /// Whether nobody need vote, because candidates do not exceed seats. Where "re-open nominations"
  /// stands as a candidate there is always a vote.
  public boolean isUnopposed() {
    Counting counting = contest.counting();
    boolean reopens = counting != null && counting.reopenNominations();
    return !reopens && candidates.size() <= contest.seats();
  }
}
