package org.hustings.count.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers names as they are met, looking them up by their bytes, so that a name met before costs
/// no object.
final class NameTable {
  private final List<byte[]> names = new ArrayList<>();
  private int[] slots = new int[1 << 8];

  /// The name's number, from 1 in the order of first meeting.
  int number(byte[] bytes, int from, int to) {
    int slot = hash(bytes, from, to) & (slots.length - 1);
    while (slots[slot] != 0) {
      byte[] name = names.get(slots[slot] - 1);
      if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    names.add(Arrays.copyOfRange(bytes, from, to));
    slots[slot] = names.size();
    if (names.size() > slots.length / 2) {
      rehash();
    }
    return names.size();
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int i = 0; i < names.size(); i++) {
      byte[] name = names.get(i);
      int slot = hash(name, 0, name.length) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ (hash >>> 16);
  }
}
