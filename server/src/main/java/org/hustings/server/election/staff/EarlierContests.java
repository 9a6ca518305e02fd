package org.hustings.server.election.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.Drafts;
import org.springframework.stereotype.Component;

/// The contests of all elections, with whose rules another can begin.
@Component
public class EarlierContests {
  private final Drafts drafts;
  private final Desk desk;

  EarlierContests(Drafts drafts, Desk desk) {
    this.drafts = drafts;
    this.desk = desk;
  }

  /// A contest and the election that it stands in.
  public record Earlier(ElectionDefinition election, ContestDefinition contest) {
    /// As an address names it.
    public String key() {
      ContestId id = contest.id();
      return id.election() + "/" + id.slug();
    }

    boolean isOf(ElectionId other) {
      return election.id().equals(other);
    }
  }

  /// Those of this election first, then of the others, the last written first.
  List<Earlier> seenFrom(ElectionId here) {
    return drafts.newest().stream()
        .map(version -> desk.newest(version.election()))
        .filter(opened -> opened.definition().isPresent())
        .sorted(
            Comparator.comparing((Opened one) -> !one.version().election().equals(here))
                .thenComparing(one -> one.version().recordedAt(), Comparator.reverseOrder()))
        .map(opened -> opened.definition().orElseThrow())
        .flatMap(
            election -> election.contests().stream().map(contest -> new Earlier(election, contest)))
        .toList();
  }

  /// The one of this key; nothing where there is none.
  Optional<Earlier> find(ElectionId here, String key) {
    return key.isEmpty()
        ? Optional.empty()
        : seenFrom(here).stream().filter(one -> one.key().equals(key)).findFirst();
  }
}
