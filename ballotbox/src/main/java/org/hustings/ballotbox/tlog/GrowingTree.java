package org.hustings.ballotbox.tlog;

import java.util.ArrayList;
import java.util.List;

/// A tree in memory, for whoever reads a whole log again.
public final class GrowingTree {
  private final List<List<MerkleHash>> levels = new ArrayList<>();
  private long size;

  /// Appends a leaf with this text.
  public void add(String leaf) {
    for (MerkleTree.Node node : at(size).append(MerkleHash.ofLeaf(leaf))) {
      if (levels.size() == node.level()) {
        levels.add(new ArrayList<>());
      }
      levels.get(node.level()).add(node.hash());
    }
    size++;
  }

  public long size() {
    return size;
  }

  /// The tree as it was when it had so many leaves.
  public MerkleTree at(long leaves) {
    return new MerkleTree(leaves, (level, place) -> levels.get(level).get(Math.toIntExact(place)));
  }
}
