package org.hustings.count.file;

import java.util.Arrays;
import java.util.List;

/// Watches whether two names that a comma parted ever come apart. If they do not, they may be one:
/// "Birch, Ben".
final class NameParts {
  private int[] uses = new int[16];

  /// Who followed in the same cell: a candidate, 0 before the first use, -1 for not always the
  /// same.
  private int[] follower = new int[16];

  private boolean several;

  void add(List<Integer> candidates) {
    several |= candidates.size() > 1;
    for (int i = 0; i < candidates.size(); i++) {
      int candidate = candidates.get(i);
      if (candidate >= uses.length) {
        uses = Arrays.copyOf(uses, candidate * 2);
        follower = Arrays.copyOf(follower, candidate * 2);
      }
      int next = i + 1 < candidates.size() ? candidates.get(i + 1) : -1;
      follower[candidate] = uses[candidate]++ == 0 || follower[candidate] == next ? next : -1;
    }
  }

  /// Whether any cell held several names.
  boolean several() {
    return several;
  }

  /// A candidate who is always followed by the same other, who never stands without; 0 for none.
  int neverApart() {
    for (int candidate = 1; candidate < uses.length; candidate++) {
      int next = follower[candidate];
      if (uses[candidate] > 0 && next > 0 && uses[next] == uses[candidate]) {
        return candidate;
      }
    }
    return 0;
  }

  int follower(int candidate) {
    return follower[candidate];
  }
}
