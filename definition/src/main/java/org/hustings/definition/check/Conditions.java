package org.hustings.definition.check;

import java.util.List;
import org.hustings.definition.College;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.Aged;
import org.hustings.definition.eligibility.AnyOneOf;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.ConditionKind;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.eligibility.EveryOneOf;
import org.hustings.definition.eligibility.HasStatus;
import org.hustings.definition.eligibility.HoldsOffice;
import org.hustings.definition.eligibility.InNation;
import org.hustings.definition.eligibility.InRegion;
import org.hustings.definition.eligibility.InSection;
import org.hustings.definition.eligibility.InUnit;
import org.hustings.definition.eligibility.InUnitOfKind;
import org.hustings.definition.eligibility.JoinedBy;
import org.hustings.definition.eligibility.NotInArrears;
import org.hustings.definition.eligibility.OnList;
import org.jspecify.annotations.Nullable;

/// All conditions of a definition, those within others too.
public final class Conditions {
  private Conditions() {}

  /// Reads a condition.
  @FunctionalInterface
  public interface Reader {
    /// @param place of its value in the file
    /// @param step at which it is asked: of candidates while nominations are made, of voters at the
    ///   freeze
    void read(Condition condition, Place place, Step step);
  }

  /// Hands on each of them.
  public static void each(ElectionDefinition election, Place file, Reader reader) {
    each(election.voters(), file.key("voters"), Step.FREEZE, reader);
    for (ContestDefinition contest : election.contests()) {
      Place place = file.contest(contest.id().slug());
      each(contest.candidates(), place.key("candidates"), Step.NOMINATION, reader);
      each(contest.voters(), place.key("voters"), Step.FREEZE, reader);
      List<College> colleges =
          contest.counting() == null ? List.of() : contest.counting().colleges();
      for (int number = 0; number < colleges.size(); number++) {
        Place college = place.key("count").key("colleges").entry(number);
        each(colleges.get(number).voters(), college.key("voters"), Step.FREEZE, reader);
      }
    }
  }

  private static void each(
      @Nullable Eligibility eligibility, Place place, Step step, Reader reader) {
    if (eligibility != null) {
      each(eligibility.conditions(), place, step, reader);
    }
  }

  private static void each(List<Condition> conditions, Place place, Step step, Reader reader) {
    for (int number = 0; number < conditions.size(); number++) {
      Condition condition = conditions.get(number);
      Place at = place.entry(number).key(ConditionKind.of(condition).key());
      reader.read(condition, at, step);
      switch (condition) {
        case AnyOneOf any -> each(any.parts(), at, step, reader);
        case EveryOneOf every -> each(every.parts(), at, step, reader);
        case JoinedBy _, NotInArrears _, Aged _, InSection _, HoldsOffice _, OnList _ -> {}
        case HasStatus _, InUnit _, InUnitOfKind _, InRegion _, InNation _ -> {}
      }
    }
  }
}
