package org.hustings.ballotbox.tlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.hustings.ballotbox.sealing.Digests;

/// A hash of a Merkle tree: of a leaf, of a subtree, or of the whole.
@SuppressWarnings("ArrayRecordComponent") // compared by its own equals
public record MerkleHash(byte[] bytes) {
  /// The root of a tree without leaves (RFC 6962, 2.1).
  public static final MerkleHash EMPTY = new MerkleHash(Digests.sha256(new byte[0]));

  /// The hash of a leaf with this text, in UTF-8.
  public static MerkleHash ofLeaf(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] prefixed = new byte[1 + bytes.length];
    System.arraycopy(bytes, 0, prefixed, 1, bytes.length);
    return new MerkleHash(Digests.sha256(prefixed));
  }

  /// The hash over two neighbours.
  public static MerkleHash of(MerkleHash left, MerkleHash right) {
    byte[] both = new byte[65];
    both[0] = 1;
    System.arraycopy(left.bytes, 0, both, 1, 32);
    System.arraycopy(right.bytes, 0, both, 33, 32);
    return new MerkleHash(Digests.sha256(both));
  }

  /// Reads what [#base64] wrote.
  ///
  /// @throws IllegalArgumentException if it is no hash
  public static MerkleHash parse(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length != 32) {
      throw new IllegalArgumentException("a hash of " + bytes.length + " bytes");
    }
    return new MerkleHash(bytes);
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MerkleHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
