package org.hustings.count.file;

/// Remembers which ballots a file has had, eight bytes each.
final class BallotsSeen {
  private long[] slots = new long[1 << 10];
  private int size;

  /// False if there was a ballot of this name before.
  boolean add(String name) {
    long hash = hash(name);
    int slot = (int) hash & slots.length - 1;
    for (; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
      if (slots[slot] == hash) {
        return false;
      }
    }
    slots[slot] = hash;
    if (++size > slots.length / 2) {
      grow();
    }
    return true;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long hash : slots) {
      if (hash != 0) {
        int slot = (int) hash & larger.length - 1;
        while (larger[slot] != 0) {
          slot = slot + 1 & larger.length - 1;
        }
        larger[slot] = hash;
      }
    }
    slots = larger;
  }

  /// Never 0.
  private static long hash(String name) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash == 0 ? 1 : hash;
  }
}
