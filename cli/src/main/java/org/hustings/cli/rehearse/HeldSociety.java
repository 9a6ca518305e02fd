package org.hustings.cli.rehearse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.MemberFacts;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.server.dispatch.tryout.Tester;
import org.hustings.server.organisation.invented.InventedPeople;
import org.hustings.server.organisation.invented.InventedPlaces;
import org.jspecify.annotations.Nullable;

/// The society of a test election: the testers, invented candidates, and somebody whose ballot goes by
/// post, so that there is a pack to look at.
final class HeldSociety {
  private static final int FIRST_NUMBER = 100_000;
  private static final long SEED = 1;

  private final ElectionDefinition definition;
  private final InventedPeople people;
  private final LocalDate today;
  private final List<InventedUnit> units;
  private final List<InventedMember> members = new ArrayList<>();
  private final List<InventedCandidate> candidates = new ArrayList<>();

  private HeldSociety(ElectionDefinition definition) {
    Random random = new Random(SEED);
    this.definition = definition;
    this.people = new InventedPeople(random);
    this.today = Inventing.begins(definition).at().date();
    this.units = units(definition, random);
  }

  /// @param definition of the test, with nothing left to state
  static Society of(ElectionDefinition definition, List<Tester> testers) {
    HeldSociety society = new HeldSociety(definition);
    testers.forEach(society::add);
    if (Route.of(definition.ballot()).prints()) {
      society.addByPost();
    }
    int electors = society.members.size();
    definition.contests().forEach(society::addCandidates);
    InventedMember secretary = society.add(society.people.next(), true, Set.of());
    Map<InventedUnit, InventedMember> secretaries = new HashMap<>();
    society.units.forEach(unit -> secretaries.put(unit, secretary));
    return new Society(society.units, society.members, society.candidates, secretaries, electors);
  }

  private void add(Tester tester) {
    InventedPeople.Person invented = people.next();
    add(
        new InventedPeople.Person(
            tester.name(), tester.address(), invented.postalAddress(), invented.bornOn()),
        true,
        lists(tester.contests(), members.size()));
  }

  private void addByPost() {
    List<String> all = definition.contests().stream().map(contest -> contest.id().slug()).toList();
    add(people.next(), false, lists(all, members.size()));
  }

  /// @param place among the testers, who are dealt out over the sections of a college
  private Set<String> lists(List<String> contests, int place) {
    Set<String> lists = new HashSet<>();
    for (String slug : contests) {
      lists.add(HeldDefinition.list(slug));
      Counting counting = definition.contest(slug).orElseThrow().counting();
      if (counting != null && !counting.colleges().isEmpty()) {
        lists.add(HeldDefinition.college(slug, place % counting.colleges().size()));
      }
    }
    return lists;
  }

  private void addCandidates(ContestDefinition contest) {
    if (contest.isQuestion()) {
      return;
    }
    Set<String> names = new HashSet<>();
    while (names.size() < number(contest)) {
      InventedPeople.Person person = people.next();
      if (names.add(person.name())) {
        candidates.add(new InventedCandidate(contest, add(person, true, Set.of()), person.name()));
      }
    }
  }

  /// Two more than there are seats, and where the elected have to be of some group, more.
  private int number(ContestDefinition contest) {
    Counting counting = contest.counting();
    return counting == null || counting.constraints().isEmpty()
        ? contest.seats() + 2
        : Needs.candidates(definition, contest);
  }

  private InventedMember add(InventedPeople.Person person, boolean reachable, Set<String> lists) {
    @Nullable String email = reachable ? person.email() : null;
    MemberFacts facts =
        new MemberFacts(
            today.minusYears(5), today.plusYears(5), person.bornOn(), Set.of(), Set.of(), lists);
    InventedMember member =
        new InventedMember(
            String.valueOf(FIRST_NUMBER + members.size()), person, email, units.getFirst(), facts);
    members.add(member);
    return member;
  }

  private static List<InventedUnit> units(ElectionDefinition definition, Random random) {
    List<String> places = new InventedPlaces(random).take(InventedPlaces.MOST);
    List<InventedUnit> units = new ArrayList<>();
    for (BodyKind kind : Homes.kinds(definition)) {
      units.add(
          new InventedUnit(
              null, kind.key(), places.get(units.size() % places.size()), "Region 1", null));
    }
    return units;
  }
}
