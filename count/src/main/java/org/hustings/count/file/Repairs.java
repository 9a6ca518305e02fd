package org.hustings.count.file;

import java.util.ArrayList;
import java.util.List;

/// Collects repairs in the order of the file; a repair repeated on the next line is one repair of
/// several lines.
final class Repairs {
  private static final int MOST = 10_000;

  private final List<Repair> list = new ArrayList<>();
  private long beyond;

  void add(long line, String words) {
    for (int i = list.size() - 1; i >= Math.max(0, list.size() - 3); i--) {
      Repair repair = list.get(i);
      if (repair.words().equals(words) && line <= repair.lastLine() + 1) {
        list.set(i, new Repair(repair.firstLine(), Math.max(line, repair.lastLine()), words));
        return;
      }
    }
    if (list.size() < MOST) {
      list.add(new Repair(line, line, words));
    } else {
      beyond = beyond == 0 ? line : beyond;
    }
  }

  boolean has(String words) {
    return list.stream().anyMatch(repair -> repair.words().equals(words));
  }

  List<Repair> list() {
    List<Repair> all = new ArrayList<>(list);
    if (beyond > 0) {
      all.add(new Repair(beyond, beyond, "from here on there are more repairs than are listed"));
    }
    return List.copyOf(all);
  }
}
