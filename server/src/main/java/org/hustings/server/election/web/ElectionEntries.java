package org.hustings.server.election.web;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.server.platform.AsAt;

/// The elections of a list: those with something still to come first, each group the newest first.
final class ElectionEntries {
  private ElectionEntries() {}

  static List<ElectionView> of(List<ElectionDefinition> elections, Instant now) {
    return elections.stream()
        .map(election -> new ElectionView(election, new AsAt(now, null), List.of()))
        .sorted(ElectionEntries::compare)
        .toList();
  }

  private static int compare(ElectionView a, ElectionView b) {
    boolean open = a.next().isPresent();
    if (open != b.next().isPresent()) {
      return open ? -1 : 1;
    }
    return last(b).compareTo(last(a));
  }

  private static Instant last(ElectionView view) {
    List<Act> acts = view.election().timetable().acts();
    return acts.isEmpty() ? Instant.MIN : acts.getLast().at().begins(view.election().zone());
  }
}
