package org.hustings.server.organisation.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The faults of one file: all are counted, the first thousand are kept to be listed.
public final class Faults {
  /// A file with more faults than this has one cause, not a thousand; a longer list helps nobody.
  public static final int MOST_LISTED = 1000;

  private final List<Fault> listed = new ArrayList<>();
  private long count;

  /// Adds the fault of one cell.
  public void add(long line, @Nullable String column, String problem, String remedy) {
    count++;
    if (listed.size() < MOST_LISTED) {
      listed.add(new Fault(line, column, problem, remedy));
    }
  }

  /// Adds faults that were counted elsewhere and not listed.
  public void addUnlisted(long more) {
    count += more;
  }

  /// How many there are, listed or not.
  public long count() {
    return count;
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /// Those kept, in the order of the file.
  public List<Fault> listed() {
    return listed.stream().sorted(Comparator.comparingLong(Fault::line)).toList();
  }
}
