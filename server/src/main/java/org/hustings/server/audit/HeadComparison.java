package org.hustings.server.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hustings.ballotbox.tlog.Checkpoint;
import org.hustings.ballotbox.tlog.GrowingTree;
import org.hustings.ballotbox.tlog.KeptHeads;
import org.hustings.ballotbox.tlog.SignedNote;

/// Whether the log, read from its beginning, still comes by the heads that somebody has kept of it:
/// roots of its tree, or hashes of its chain.
final class HeadComparison {
  private static final String ORIGIN = "/logs/" + AuditTrail.LOG;

  private final List<Checkpoint> checkpoints;
  private final List<KeptHeads.ChainHead> chains;
  private final GrowingTree tree = new GrowingTree();
  private final Map<Long, String> hashes = new TreeMap<>();

  HeadComparison(KeptHeads kept) {
    this.checkpoints =
        kept.checkpoints().stream()
            .map(SignedNote::checkpoint)
            .filter(checkpoint -> checkpoint.origin().endsWith(ORIGIN))
            .distinct()
            .toList();
    this.chains = kept.chains().stream().filter(chain -> chain.size() > 0).toList();
    chains.forEach(chain -> hashes.put(chain.size(), ""));
  }

  void follow(Entry entry) {
    if (!checkpoints.isEmpty()) {
      tree.add(entry.hashed());
    }
    hashes.computeIfPresent(entry.number(), (_, _) -> entry.hash());
  }

  /// A sentence for each head that the log does not come by.
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (Checkpoint kept : checkpoints) {
      if (kept.size() > tree.size()) {
        differences.add(
            "The checkpoint that was kept has %d entries, and the log has %d: entries %d to %d are missing"
                .formatted(kept.size(), tree.size(), tree.size() + 1, kept.size()));
      } else if (!tree.at(kept.size()).root().equals(kept.root())) {
        differences.add(
            "The checkpoint that was kept has %d entries with the root %s, and the log gives %s: one of these entries was changed, dropped or put in"
                .formatted(kept.size(), kept.root(), tree.at(kept.size()).root()));
      }
    }
    for (KeptHeads.ChainHead kept : chains) {
      if (!kept.hash().equals(hashes.get(kept.size()))) {
        differences.add(
            "The head that was kept says that entry %d has the hash %s, and it has %s"
                .formatted(
                    kept.size(),
                    kept.hash(),
                    "".equals(hashes.get(kept.size()))
                        ? "none: it is missing"
                        : hashes.get(kept.size())));
      }
    }
    return differences;
  }
}
