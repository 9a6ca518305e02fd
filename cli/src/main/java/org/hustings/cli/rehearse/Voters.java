package org.hustings.cli.rehearse;

import java.util.stream.Stream;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.Eligibility;

/// Who may vote in a contest: in each section of its electoral college by conditions of its own.
final class Voters {
  private Voters() {}

  /// What is asked, one for each college; one where there are none.
  static Stream<Eligibility> of(ElectionDefinition definition, ContestDefinition contest) {
    Eligibility stated = definition.voters(contest);
    Eligibility all = stated == null ? Eligibility.ANYONE : stated;
    Counting counting = contest.counting();
    return counting == null || counting.colleges().isEmpty()
        ? Stream.of(all)
        : counting.colleges().stream().map(college -> all.and(college.voters()));
  }
}
