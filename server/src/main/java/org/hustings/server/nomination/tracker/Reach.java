package org.hustings.server.nomination.tracker;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/// How many bodies of one kind have nominated in a contest.
///
/// @param of how many there are; null where no directory says
/// @param one what one is called: "local party"
/// @param several what several are called: "local parties"
public record Reach(int nominated, @Nullable Integer of, String one, String several) {
  /// Counts the bodies of a kind that have nominated. `complete` says that the bodies among the
  /// facts are all there are, as they are once a directory of the kind was imported.
  public static Reach count(
      Facts facts, KindId kind, String one, String several, boolean complete) {
    Set<UnitId> nominating = facts.nominations().stream().map(Facts.Made::body).collect(toSet());
    long nominated =
        facts.bodies().stream()
            .filter(body -> body.kind().equals(kind) && nominating.contains(body.id()))
            .count();
    long all = facts.bodies().stream().filter(body -> body.kind().equals(kind)).count();
    return new Reach(
        Math.toIntExact(nominated), complete ? Math.toIntExact(all) : null, one, several);
  }
}
