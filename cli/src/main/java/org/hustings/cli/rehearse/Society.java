package org.hustings.cli.rehearse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.AnyOneOf;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.eligibility.JoinedBy;
import org.hustings.definition.eligibility.NotInArrears;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Section;
import org.hustings.server.organisation.invented.InventedPeople;
import org.hustings.server.organisation.invented.InventedPlaces;

/// The invented society that holds the election: as many electors as are asked for, and beside them
/// some members who may not vote, so that the roll has something to leave out.
///
/// @param units of each kind that nominates
/// @param members electors and others, by number
/// @param electors how many of them may vote in some contest
record Society(List<InventedUnit> units, List<InventedMember> members, int electors) {
  private static final int UNITS_OF_A_KIND = 24;
  private static final int REGIONS = 6;
  private static final double NOT_ENTITLED = 0.05;
  private static final double IN_A_SECTION = 0.3;

  static Society invent(ElectionDefinition definition, int electors, double postal, long seed) {
    Random random = new Random(seed);
    List<InventedUnit> units = units(definition, random);
    String localKind = definition.vocabulary().kinds().getFirst().key();
    List<InventedUnit> local = units.stream().filter(u -> u.kind().equals(localKind)).toList();
    InventedPeople people = new InventedPeople(random);
    List<InventedMember> members = new ArrayList<>();
    int entitled = 0;
    for (int tried = 0; entitled < electors; tried++) {
      if (tried > 100 + electors * 20) {
        throw new RehearsalFault(
            "Hardly anybody whom the rehearsal invents may vote under this definition: of %d"
                    .formatted(tried)
                + " members %d may. It invents dates, ages and sections, no offices or lists."
                    .formatted(entitled));
      }
      InventedMember member =
          member(definition, 100_000 + tried, people.next(), local, postal, random);
      members.add(member);
      entitled += member.entitlements(definition).isEmpty() ? 0 : 1;
    }
    return new Society(units, List.copyOf(members), electors);
  }

  /// The members with a vote in some contest.
  Stream<InventedMember> entitled(ElectionDefinition definition) {
    return members.stream().filter(member -> !member.entitlements(definition).isEmpty());
  }

  private static List<InventedUnit> units(ElectionDefinition definition, Random random) {
    List<BodyKind> kinds = definition.vocabulary().kinds();
    List<String> places = new InventedPlaces(random).take(kinds.size() * UNITS_OF_A_KIND);
    List<InventedUnit> units = new ArrayList<>();
    for (String place : places) {
      int number = units.size();
      units.add(
          new InventedUnit(
              kinds.get(number / UNITS_OF_A_KIND).key(),
              place,
              "Region " + (1 + number % REGIONS)));
    }
    return List.copyOf(units);
  }

  private static InventedMember member(
      ElectionDefinition definition,
      int number,
      InventedPeople.Person person,
      List<InventedUnit> local,
      double postal,
      Random random) {
    boolean late = random.nextDouble() < NOT_ENTITLED / 2;
    boolean inArrears = random.nextDouble() < NOT_ENTITLED / 2;
    int joined = late ? -1 - random.nextInt(30) : random.nextInt(7000);
    int paid = inArrears ? -1 - random.nextInt(60) : random.nextInt(300);
    return new InventedMember(
        String.valueOf(number),
        person,
        random.nextDouble() < postal ? null : person.email(),
        freezeDate(definition).minusDays(joined),
        arrearsDate(definition).plusDays(paid),
        local.get(random.nextInt(local.size())),
        definition.vocabulary().sections().stream()
            .map(Section::key)
            .filter(_ -> random.nextDouble() < IN_A_SECTION)
            .toList());
  }

  /// The first day by which a voter must have joined; the opening of nominations if none is named.
  private static LocalDate freezeDate(ElectionDefinition definition) {
    return conditions(definition)
        .filter(JoinedBy.class::isInstance)
        .map(condition -> ((JoinedBy) condition).by().at().date())
        .min(LocalDate::compareTo)
        .orElseGet(() -> opening(definition));
  }

  /// The last day on which a voter must not be in arrears; the opening of nominations likewise.
  private static LocalDate arrearsDate(ElectionDefinition definition) {
    return conditions(definition)
        .filter(NotInArrears.class::isInstance)
        .map(condition -> ((NotInArrears) condition).at().at().date())
        .max(LocalDate::compareTo)
        .orElseGet(() -> opening(definition));
  }

  private static LocalDate opening(ElectionDefinition definition) {
    return definition.timetable().act(ActKind.NOMINATIONS_OPEN).orElseThrow().at().date();
  }

  private static Stream<Condition> conditions(ElectionDefinition definition) {
    return definition.contests().stream()
        .map((ContestDefinition contest) -> definition.voters(contest))
        .flatMap((Eligibility voters) -> voters == null ? Stream.of() : flat(voters.conditions()));
  }

  private static Stream<Condition> flat(List<Condition> conditions) {
    return conditions.stream()
        .flatMap(condition ->
            condition instanceof AnyOneOf any ? flat(any.parts()) : Stream.of(condition));
  }
}
