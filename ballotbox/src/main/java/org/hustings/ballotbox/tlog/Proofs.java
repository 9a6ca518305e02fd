package org.hustings.ballotbox.tlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Checks proofs as RFC 9162 does (2.1.3.2 and 2.1.4.2), which reads those of RFC 6962.
public final class Proofs {
  private Proofs() {}

  /// Whether a leaf is in the tree with this root.
  public static boolean includes(
      MerkleHash root, long size, long leaf, MerkleHash hash, List<MerkleHash> path) {
    if (leaf < 0 || leaf >= size) {
      return false;
    }
    long place = leaf;
    long last = size - 1;
    MerkleHash computed = hash;
    for (MerkleHash neighbour : path) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        computed = MerkleHash.of(neighbour, computed);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        computed = MerkleHash.of(computed, neighbour);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && computed.equals(root);
  }

  /// Whether the larger tree begins with the smaller one.
  public static boolean extend(Checkpoint smaller, Checkpoint larger, List<MerkleHash> proof) {
    if (smaller.size() > larger.size()) {
      return false;
    }
    if (smaller.size() == larger.size() || smaller.size() == 0) {
      return proof.isEmpty()
          && (smaller.size() == 0
              ? smaller.root().equals(MerkleHash.EMPTY)
              : smaller.root().equals(larger.root()));
    }
    Deque<MerkleHash> left = new ArrayDeque<>(proof);
    if (Long.bitCount(smaller.size()) == 1) {
      left.addFirst(smaller.root());
    }
    return !left.isEmpty() && extend(smaller, larger, left);
  }

  private static boolean extend(Checkpoint smaller, Checkpoint larger, Deque<MerkleHash> proof) {
    int whole = Long.numberOfTrailingZeros(smaller.size());
    long place = (smaller.size() - 1) >> whole;
    long last = (larger.size() - 1) >> whole;
    MerkleHash before = proof.removeFirst();
    MerkleHash after = before;
    for (MerkleHash hash : proof) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        before = MerkleHash.of(hash, before);
        after = MerkleHash.of(hash, after);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        after = MerkleHash.of(after, hash);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && before.equals(smaller.root()) && after.equals(larger.root());
  }
}
