package org.hustings.server.election;

import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Finds a contest of a public election together with it.
@Component
public class PublicContests {
  private final Elections elections;

  PublicContests(Elections elections) {
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

  /// The contest that an address names.
  ///
  /// @throws UnansweredException that there is none
  public Defined named(String election, String contest) {
    return in(elections.named(election), contest);
  }

  /// The contest of an election that has this short name.
  ///
  /// @throws UnansweredException that there is none
  public static Defined in(ElectionDefinition election, String contest) {
    return election
        .contest(contest)
        .map(found -> new Defined(election, found))
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("nothing.contest", "contest", contest, "election", election.id().slug()),
                Message.of("nothing.see-contests", "path", "/elections/" + election.id())));
  }
}
