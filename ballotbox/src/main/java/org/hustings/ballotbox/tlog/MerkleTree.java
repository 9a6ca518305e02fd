package org.hustings.ballotbox.tlog;

import java.util.ArrayList;
import java.util.List;

/// A Merkle tree of so many leaves, whose whole subtrees somebody keeps.
///
/// A whole subtree of level L at place P is over the leaves from P·2^L to before (P+1)·2^L; once it
/// is there it never changes. So a leaf adds two hashes on average, and a root or a proof needs one
/// for each level: nothing is ever computed again from all leaves.
public final class MerkleTree {
  private final long size;
  private final Subtrees kept;

  public MerkleTree(long size, Subtrees kept) {
    this.size = size;
    this.kept = kept;
  }

  /// Where the hashes of whole subtrees are kept.
  public interface Subtrees {
    MerkleHash get(int level, long place);
  }

  /// The hash of a whole subtree.
  public record Node(int level, long place, MerkleHash hash) {}

  /// What comes to be kept with the next leaf: its hash, and that of each subtree which it makes
  /// whole.
  public List<Node> append(MerkleHash leaf) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node(0, size, leaf));
    MerkleHash hash = leaf;
    long place = size;
    for (int level = 0; (place & 1) == 1; level++) {
      hash = MerkleHash.of(kept.get(level, place - 1), hash);
      place >>= 1;
      nodes.add(new Node(level + 1, place, hash));
    }
    return nodes;
  }

  public MerkleHash root() {
    return size == 0 ? MerkleHash.EMPTY : root(0, size);
  }

  /// The path by which a leaf, counted from 0, is shown to be in the tree (RFC 6962, 2.1.1).
  public List<MerkleHash> inclusion(long leaf) {
    if (leaf < 0 || leaf >= size) {
      throw new IllegalArgumentException("leaf " + leaf + " of " + size);
    }
    List<MerkleHash> path = new ArrayList<>();
    inclusion(leaf, 0, size, path);
    return path;
  }

  /// The proof that the tree of so many leaves is the beginning of this one (RFC 6962, 2.1.2);
  /// empty for none and for all of them.
  public List<MerkleHash> consistency(long smaller) {
    if (smaller < 0 || smaller > size) {
      throw new IllegalArgumentException(smaller + " of " + size);
    }
    List<MerkleHash> proof = new ArrayList<>();
    if (smaller > 0) {
      consistency(smaller, 0, size, true, proof);
    }
    return proof;
  }

  private void inclusion(long leaf, long from, long to, List<MerkleHash> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + split(to - from);
    if (leaf < middle) {
      inclusion(leaf, from, middle, path);
      path.add(root(middle, to));
    } else {
      inclusion(leaf, middle, to, path);
      path.add(root(from, middle));
    }
  }

  private void consistency(
      long smaller, long from, long to, boolean known, List<MerkleHash> proof) {
    if (smaller == to - from) {
      if (!known) {
        proof.add(root(from, to));
      }
      return;
    }
    long split = split(to - from);
    if (smaller <= split) {
      consistency(smaller, from, from + split, known, proof);
      proof.add(root(from + split, to));
    } else {
      consistency(smaller - split, from + split, to, false, proof);
      proof.add(root(from, from + split));
    }
  }

  private MerkleHash root(long from, long to) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      int level = Long.numberOfTrailingZeros(leaves);
      return kept.get(level, from >> level);
    }
    long middle = from + split(leaves);
    return MerkleHash.of(root(from, middle), root(middle, to));
  }

  /// The largest power of two below this number.
  private static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }
}
