package org.hustings.server.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Nominators;
import org.hustings.definition.check.Conditions;
import org.hustings.definition.check.Finding;
import org.hustings.definition.check.Place;
import org.hustings.definition.check.Step;
import org.hustings.definition.eligibility.Aged;
import org.hustings.definition.eligibility.AnyOneOf;
import org.hustings.definition.eligibility.Condition;
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
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.server.organisation.register.RegisterCounts.Counted;
import org.hustings.server.organisation.register.RegisterCounts.Homes;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;

/// Compares what a definition names with what the register has. All of it is a warning: the
/// register can still be filled, and often is after the timetable is public.
final class RegisterComparison {
  private final Counted register;
  private final Place file;
  private final Set<String> declared;
  private final List<Finding.Warned> found = new ArrayList<>();

  private RegisterComparison(Counted register, Place file, Set<String> declared) {
    this.register = register;
    this.file = file;
    this.declared = Set.copyOf(declared);
  }

  static List<Finding.Warned> of(ElectionDefinition election, Place file, Counted register) {
    RegisterComparison comparison =
        new RegisterComparison(register, file, election.vocabulary().declared().keySet());
    election.vocabulary().kinds().forEach(comparison::kind);
    election.contests().forEach(comparison::nominators);
    if (register.members() == 0) {
      comparison.warn(
          file.key("election"),
          EnglishSite.say(Message.of("standing-staff.register.no-members")),
          EnglishSite.say(Message.of("standing-staff.register.members")),
          EnglishSite.say(Message.of("standing-staff.register.no-members.do")),
          Step.FREEZE);
    } else {
      Conditions.each(election, file, comparison::condition);
    }
    return List.copyOf(comparison.found);
  }

  private void kind(BodyKind kind) {
    if (!register.units().containsKey(kind.key())) {
      warn(
          file.key("kinds").key(kind.key()),
          EnglishSite.say(Message.of("standing-staff.register.no-kind", "kind", kind.key())),
          String.join(", ", new TreeSet<>(register.units().keySet())),
          EnglishSite.say(Message.of("standing-staff.register.no-kind.do")),
          Step.NOMINATION);
    }
  }

  private void nominators(ContestDefinition contest) {
    Place place = file.contest(contest.id().slug()).key("nominators");
    for (int number = 0; number < contest.nominators().size(); number++) {
      Place entry = place.entry(number);
      switch (contest.nominators().get(number)) {
        case Nominators.OfKind bodies -> bodies(bodies.kind(), entry.key("kind"));
        case Nominators.OfMembers members -> {
          if (members.section() != null) {
            section(members.section(), entry.key("members"), Step.NOMINATION);
          }
        }
      }
    }
  }

  private void bodies(String kind, Place place) {
    if (register.units().getOrDefault(kind, 1L) == 0) {
      warn(
          place,
          EnglishSite.say(Message.of("standing-staff.register.no-unit", "kind", kind)),
          EnglishSite.say(Message.of("standing-staff.register.unit")),
          EnglishSite.say(Message.of("standing-staff.register.no-unit.do")),
          Step.NOMINATION);
    }
  }

  private void condition(Condition condition, Place place, Step step) {
    Homes homes = register.homes();
    switch (condition) {
      case InSection in -> section(in.section(), place, step);
      case HoldsOffice holds ->
          named(
              holds.office(),
              register.offices(),
              "standing-staff.register.none.office",
              place,
              step);
      case OnList on ->
          named(on.list(), register.lists(), "standing-staff.register.none.list", place, step);
      case HasStatus has ->
          written(
              has.status(), homes.statuses(), "standing-staff.register.none.status", place, step);
      case InUnit in ->
          named(in.unit(), homes.units(), "standing-staff.register.none.unit", place, step);
      case InUnitOfKind in ->
          named(in.kind(), homes.kinds(), "standing-staff.register.none.kind", place, step);
      case InRegion in ->
          written(in.region(), homes.regions(), "standing-staff.register.none.region", place, step);
      case InNation in ->
          written(in.nation(), homes.nations(), "standing-staff.register.none.nation", place, step);
      case JoinedBy _, NotInArrears _, Aged _, AnyOneOf _, EveryOneOf _ -> {}
    }
  }

  /// The same where the register's own writing is compared without its capitals.
  private void written(String name, Map<String, Long> known, String what, Place place, Step step) {
    String plain = name.strip().replace('-', ' ');
    if (known.keySet().stream().noneMatch(one -> one.replace('-', ' ').equalsIgnoreCase(plain))) {
      named(name, known, what, place, step);
    }
  }

  private void section(String section, Place place, Step step) {
    if (declared.contains(section)) {
      byDeclaration(section, place, step);
    } else if (register.members() > 0) {
      named(section, register.sections(), "standing-staff.register.none.section", place, step);
    }
  }

  /// Members are in it by their own declaration alone, whatever their entries say.
  private void byDeclaration(String section, Place place, Step step) {
    long entries = register.sections().getOrDefault(section, 0L);
    if (entries > 0) {
      warn(
          place,
          EnglishSite.say(
              Message.of(
                  "standing-staff.register.declared", "section", section, "entries", entries)),
          EnglishSite.say(Message.of("standing-staff.register.declarations")),
          EnglishSite.say(Message.of("standing-staff.register.declared.do")),
          step);
    }
  }

  private void named(String name, Map<String, Long> known, String what, Place place, Step step) {
    if (known.getOrDefault(name, 0L) == 0) {
      warn(
          place,
          EnglishSite.say(Message.of(what, "name", name)),
          known.isEmpty()
              ? EnglishSite.say(Message.of("standing-staff.register.known"))
              : String.join(", ", new TreeSet<>(known.keySet())),
          EnglishSite.say(Message.of("standing-staff.register.nobody.do")),
          step);
    }
  }

  private void warn(Place place, String is, String expected, String advice, Step step) {
    found.add(Finding.Warned.at(place, is, expected, advice, step));
  }
}
