package org.hustings.server.nomination;

import java.util.Optional;
import org.hustings.server.election.ContestId;
import org.hustings.server.election.Elections;
import org.hustings.server.election.definition.ContestDefinition;
import org.hustings.server.election.definition.ElectionDefinition;
import org.springframework.stereotype.Component;

/// Finds a contest together with its election.
@Component
public class Contests {
  private final Elections elections;

  Contests(Elections elections) {
    this.elections = elections;
  }

  /// A contest and the election that it belongs to.
  public record Defined(ElectionDefinition election, ContestDefinition contest) {}

  /// The contest of this id; empty if there is no such election or it has no such contest.
  public Optional<Defined> find(ContestId id) {
    return elections
        .find(id.election())
        .flatMap(
            election -> election.contest(id.slug()).map(contest -> new Defined(election, contest)));
  }
}
