package org.hustings.ballotbox.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hustings.ballotbox.tlog.GrowingTree;
import org.hustings.ballotbox.tlog.KeptHeads;
import org.hustings.ballotbox.tlog.SignedNote;

/// A file with what somebody kept of a list: heads of its chain, as they were published in the days
/// before checkpoints and still are, or signed checkpoints, from a witness or a letter.
record KeptFile(List<KeptHead> heads, List<KeptCheckpoint> checkpoints) {
  private static final String FIRST = "hustings sealed ballots";
  private static final int LINES = 5;

  /// @param key that must have signed a head in JSON; a text alone bears no signature
  static KeptFile read(String file, BundleKey key, String election) {
    KeptHeads kept = KeptHeads.read(file);
    List<KeptCheckpoint> checkpoints = new ArrayList<>();
    Set<String> others = new TreeSet<>();
    for (SignedNote note : kept.checkpoints()) {
      KeptCheckpoint checkpoint = new KeptCheckpoint(note.checkpoint());
      if (checkpoint.isOf(election)) {
        checkpoints.add(checkpoint);
      } else {
        others.add(note.checkpoint().origin());
      }
    }
    List<KeptHead> heads = heads(file, key, kept.checkpoints().isEmpty());
    if (heads.isEmpty() && checkpoints.isEmpty()) {
      throw new BundleFault(
          "--head",
          "it holds no head of the list of %s, only of %s"
              .formatted(election, String.join(", ", others)));
    }
    return new KeptFile(heads, checkpoints);
  }

  private static List<KeptHead> heads(String file, BundleKey key, boolean alone) {
    List<KeptHead> heads = new ArrayList<>();
    List<String> lines = file.lines().map(String::strip).toList();
    for (int at = 0; at + LINES <= lines.size(); at++) {
      if (lines.get(at).equals(FIRST)) {
        heads.add(KeptHead.read(String.join("\n", lines.subList(at, at + LINES)), key));
      }
    }
    if (heads.isEmpty() && alone) {
      heads.add(KeptHead.read(file, key));
    }
    return heads;
  }

  /// The list must have every line that was kept.
  void require(OpenedBundle bundle, String election) {
    heads.forEach(head -> head.require(bundle, election));
    if (!checkpoints.isEmpty()) {
      GrowingTree tree = KeptCheckpoint.tree(bundle);
      checkpoints.forEach(checkpoint -> checkpoint.require(tree));
    }
  }

  /// How many heads it holds of this list.
  int size() {
    return heads.size() + checkpoints.size();
  }
}
