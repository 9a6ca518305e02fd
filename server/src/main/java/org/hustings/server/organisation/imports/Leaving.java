package org.hustings.server.organisation.imports;

/// How many members a file makes leave.
///
/// @param leave by this file, and by others that one person took in within a day before
/// @param of how many there are
public record Leaving(long leave, long of) {
  /// Where no file can make anybody leave.
  public static final Leaving NOBODY = new Leaving(0, 0);

  private static final long PERCENT = 2;

  /// Whether so many would leave that it takes two people.
  public boolean needsTwo() {
    return leave * 100 > of * PERCENT;
  }

  /// The share that leaves, in percent, rounded up.
  public long percent() {
    return of == 0 ? 0 : (leave * 100 + of - 1) / of;
  }
}
