package org.hustings.server.helpdesk;

import java.util.List;
import org.hustings.definition.ElectionId;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.ElectorSearch;
import org.springframework.stereotype.Component;

/// Lets those who read the whole roll find electors as the help desk does, which only counts and
/// limits its own.
@Component
class RollSearch implements ElectorSearch {
  private final Finding finding;
  private final Preparing preparing;

  RollSearch(Finding finding, Preparing preparing) {
    this.finding = finding;
    this.preparing = preparing;
  }

  @Override
  public Result find(ElectionId election, String typed, int most) {
    boolean ready = preparing.isReady(election);
    List<Elector> numbered = finding.numbered(election, Finding.asked(typed));
    if (!numbered.isEmpty() || !ready) {
      return new Result(ready, numbered, false);
    }
    List<ElectorNumber> numbers = finding.worded(election, Finding.asked(typed), most + 1);
    List<Elector> found = finding.inOrder(election, numbers);
    return found.size() > most
        ? new Result(true, found.subList(0, most), true)
        : new Result(true, found, false);
  }
}
