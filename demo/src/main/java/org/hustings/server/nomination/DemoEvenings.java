package org.hustings.server.nomination;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionId;

/// The evenings on which the invented society's branches hold their nomination meetings.
final class DemoEvenings {
  private static final List<Integer> DAYS = List.of(0, 2, 6, 7, 9, 14);

  private final Instant first;

  private DemoEvenings(Instant first) {
    this.first = first;
  }

  static DemoEvenings of(ElectionId election) {
    return new DemoEvenings(
        Instant.parse(
            election.slug().contains("council") ? "2020-06-09T18:00:00Z" : "2020-05-11T18:00:00Z"));
  }

  /// When the candidates put themselves forward, before the first meeting.
  Instant before() {
    return first.minus(Duration.ofDays(4));
  }

  /// The evening of a branch, by its place in the list of branches.
  Instant of(int branch) {
    return first.plus(Duration.ofDays(DAYS.get(branch % DAYS.size())));
  }

  /// When the candidates accept, after the last meeting.
  Instant after() {
    return of(DAYS.size() - 1).plus(Duration.ofDays(1));
  }
}
