package org.hustings.ballotbox.bundle;

import java.util.List;
import org.hustings.ballotbox.tlog.Checkpoint;
import org.hustings.ballotbox.tlog.GrowingTree;

/// Compares signed checkpoints that somebody kept with the list in a bundle: over the lines that
/// there were then, the list still has the same root.
record KeptCheckpoint(Checkpoint checkpoint) {
  private static final String LIST = "/logs/ballots-";

  /// Whether it is one of an election's list of sealed ballots, and not of another log.
  boolean isOf(String election) {
    return checkpoint.origin().endsWith(LIST + election);
  }

  /// The list must extend it.
  ///
  /// @param tree over the lines of the list in the bundle
  void require(GrowingTree tree) {
    if (checkpoint.size() > tree.size()) {
      throw fault(
          "the checkpoint that was kept has %d ballots, and the list in the bundle has %d: it does not extend it, as ballots %d to %d are missing"
              .formatted(checkpoint.size(), tree.size(), tree.size() + 1, checkpoint.size()));
    }
    String root = tree.at(checkpoint.size()).root().base64();
    if (!root.equals(checkpoint.root().base64())) {
      throw fault(
          "the checkpoint that was kept has %d ballots with the root %s, and the first %d of the list in the bundle give %s: it does not extend it, as one of these ballots was changed, dropped or put in"
              .formatted(checkpoint.size(), checkpoint.root().base64(), checkpoint.size(), root));
    }
  }

  /// The tree over the lines of a bundle's list.
  static GrowingTree tree(OpenedBundle bundle) {
    GrowingTree tree = new GrowingTree();
    List<String> lines = bundle.text(BundleFiles.SEALED).lines().toList();
    lines.stream().skip(1).forEach(tree::add);
    return tree;
  }

  private static BundleFault fault(String words) {
    return new BundleFault("--head", words);
  }
}
