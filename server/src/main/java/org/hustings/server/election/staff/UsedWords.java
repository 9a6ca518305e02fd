package org.hustings.server.election.staff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Nominators;
import org.hustings.definition.eligibility.Aged;
import org.hustings.definition.eligibility.AnyOneOf;
import org.hustings.definition.eligibility.Condition;
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
import org.hustings.definition.threshold.AllOf;
import org.hustings.definition.threshold.AnyOf;
import org.hustings.definition.threshold.Bodies;
import org.hustings.definition.threshold.Members;
import org.hustings.definition.threshold.NothingNeeded;
import org.hustings.definition.threshold.ShareOfBodies;
import org.hustings.definition.threshold.Threshold;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Section;
import org.hustings.definition.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/// The kinds and sections that a definition has or uses: whoever chooses one of the register's need
/// not write it down first.
final class UsedWords {
  private final Set<String> kinds = new HashSet<>();
  private final Set<String> sections = new HashSet<>();

  private UsedWords() {}

  /// @param known from which those that are used and lack are taken
  static Vocabulary of(ElectionDefinition election, Vocabulary known) {
    UsedWords used = new UsedWords();
    used.read(election.voters());
    election.contests().forEach(used::read);
    return used.added(election.vocabulary(), known);
  }

  private void read(ContestDefinition contest) {
    for (Nominators nominators : contest.nominators()) {
      switch (nominators) {
        case Nominators.OfKind bodies -> kinds.add(bodies.kind());
        case Nominators.OfMembers members -> {
          if (members.section() != null) {
            sections.add(members.section());
          }
        }
      }
    }
    if (contest.threshold() != null) {
      read(contest.threshold());
    }
    read(contest.candidates());
    read(contest.voters());
    if (contest.counting() != null) {
      contest.counting().colleges().forEach(college -> read(college.voters()));
    }
  }

  private void read(@Nullable Eligibility asked) {
    if (asked != null) {
      asked.conditions().forEach(this::read);
    }
  }

  private void read(Condition condition) {
    switch (condition) {
      case InSection in -> sections.add(in.section());
      case AnyOneOf any -> any.parts().forEach(this::read);
      case EveryOneOf every -> every.parts().forEach(this::read);
      case JoinedBy _, NotInArrears _, Aged _, HoldsOffice _, OnList _ -> {}
      case HasStatus _, InUnit _, InUnitOfKind _, InRegion _, InNation _ -> {}
    }
  }

  private void read(Threshold threshold) {
    switch (threshold) {
      case Bodies bodies -> kinds.addAll(bodies.kinds());
      case ShareOfBodies share -> kinds.add(share.kind());
      case AllOf all -> all.parts().forEach(this::read);
      case AnyOf any -> any.parts().forEach(this::read);
      case Members _, NothingNeeded _ -> {}
    }
  }

  private Vocabulary added(Vocabulary before, Vocabulary known) {
    List<BodyKind> withKinds = new ArrayList<>(before.kinds());
    for (BodyKind kind : known.kinds()) {
      if (kinds.contains(kind.key()) && before.kind(kind.key()).isEmpty()) {
        withKinds.add(kind);
      }
    }
    List<Section> withSections = new ArrayList<>(before.sections());
    for (Section section : known.sections()) {
      if (sections.contains(section.key()) && before.section(section.key()).isEmpty()) {
        withSections.add(section);
      }
    }
    return new Vocabulary(withKinds, withSections);
  }
}
