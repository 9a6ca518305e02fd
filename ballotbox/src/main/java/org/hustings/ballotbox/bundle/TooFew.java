package org.hustings.ballotbox.bundle;

import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.Publication;

/// A contest whose ballot files are not published, as they would tell how a few people voted.
record TooFew(OpenedBundle bundle, Declaration declaration, ContestResult contest) {
  /// The fewest papers that a published ballot file has; 0 where none was stated.
  static int least(Declaration declaration) {
    Publication publication = declaration.publication();
    return publication == null ? 0 : publication.leastBallots();
  }

  void require() {
    String folder = BundleFiles.of(contest.contest(), "ballots");
    bundle.manifest().keySet().stream()
        .filter(file -> file.startsWith(folder))
        .findFirst()
        .ifPresent(file -> {
          throw new BundleFault(file, "the declaration says that it is not published");
        });
  }
}
