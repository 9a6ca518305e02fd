package org.hustings.cli.rehearse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
import org.hustings.definition.eligibility.MemberFacts;
import org.hustings.definition.eligibility.NotInArrears;
import org.hustings.definition.eligibility.OnList;

/// What the register is to say of one member, made so that conditions hold.
final class InventedEntry {
  /// The status of whoever is a member, where nothing else is asked.
  static final String ACTIVE = "active";

  private static final int TRIES = 200;

  private final Random random;
  private final Set<String> sections = new TreeSet<>();
  private final Set<String> offices = new TreeSet<>();
  private final Set<String> lists = new TreeSet<>();
  private LocalDate joinedOn;
  private LocalDate paidUpTo;
  private LocalDate bornOn;
  private String status = ACTIVE;
  private HomeWish home = HomeWish.ANY;

  /// @param today about when nominations open
  private InventedEntry(LocalDate today, LocalDate bornOn, Random random) {
    this.random = random;
    this.joinedOn = today.minusDays(1L + random.nextInt(7000));
    this.paidUpTo = today.plusDays(random.nextInt(300));
    this.bornOn = bornOn;
  }

  /// The facts of somebody for whom these conditions hold, as far as they go, and their unit; empty
  /// where nobody can be found for whom they do.
  ///
  /// @param homes finds a unit of which so much is asked; empty where there can be none
  static Optional<Housed> fulfilling(
      Eligibility asked,
      LocalDate today,
      LocalDate bornOn,
      Random random,
      Function<HomeWish, Optional<InventedUnit>> homes) {
    for (int tried = 0; tried < TRIES; tried++) {
      InventedEntry entry = new InventedEntry(today, bornOn, random);
      asked.conditions().forEach(entry::fulfil);
      // no unit is made for wishes that exclude each other
      Optional<Housed> found =
          asked.holds(entry.facts(entry.home.home()))
              ? homes.apply(entry.home).map(unit -> new Housed(entry.facts(unit.home()), unit))
              : Optional.empty();
      if (found.isPresent() && asked.holds(found.get().facts())) {
        return found;
      }
    }
    return Optional.empty();
  }

  private MemberFacts facts(MemberFacts.Home unit) {
    return new MemberFacts(joinedOn, paidUpTo, bornOn, sections, offices, lists, status, unit);
  }

  private void fulfil(Condition condition) {
    switch (condition) {
      case JoinedBy(var by) -> joinedOn = earlier(joinedOn, by.at().date().minusDays(days(600)));
      case NotInArrears(var at) -> paidUpTo = later(paidUpTo, at.at().date().plusDays(days(300)));
      case Aged aged -> bornOn = birthday(aged);
      case InSection(var section) -> sections.add(section);
      case HoldsOffice(var office) -> offices.add(office);
      case OnList(var list) -> lists.add(list);
      case HasStatus(var asked) -> status = asked;
      case InUnit _, InUnitOfKind _, InRegion _, InNation _ ->
          home = home.and(HomeWish.of(condition));
      case AnyOneOf(var parts) -> fulfil(one(parts));
      case EveryOneOf(var parts) -> parts.forEach(this::fulfil);
    }
  }

  private LocalDate birthday(Aged asked) {
    int youngest = asked.atLeast() == null ? Math.min(16, under(asked) - 1) : asked.atLeast();
    int oldest = Math.max(youngest, Math.min(90, under(asked) - 1));
    int age = youngest + random.nextInt(oldest - youngest + 1);
    // not on the day itself, whose leap years are another test's affair
    return asked.on().at().date().minusYears(age).minusDays(1 + days(360));
  }

  private static int under(Aged asked) {
    return asked.under() == null ? Integer.MAX_VALUE : asked.under();
  }

  private int days(int most) {
    return random.nextInt(most);
  }

  private Condition one(List<Condition> parts) {
    return parts.get(random.nextInt(parts.size()));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
