package org.hustings.cli.rehearse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.eligibility.InSection;
import org.hustings.definition.eligibility.MemberFacts;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Section;
import org.hustings.server.organisation.invented.InventedPeople;
import org.hustings.server.organisation.invented.InventedPlaces;
import org.jspecify.annotations.Nullable;

/// Invents a society that fits a definition: first those without whom a contest could not be held,
/// then anybody.
final class Inventing {
  /// The office of whoever acts for a unit.
  static final String SECRETARY = "secretary";

  private static final double NOT_ENTITLED = 0.05;
  private static final double SECTIONS_EACH = 1.5;
  private static final double IN_A_SECTION = 0.3;
  private static final int FIRST_NUMBER = 100_000;
  private static final int LEAST_VOTERS = 12;
  private static final int LEAST_SECRETARIES = 6;
  private static final BodyKind BRANCH = new BodyKind("branch", "branch", "branches");

  private final ElectionDefinition definition;
  private final Random random;
  private final InventedPeople people;
  private final double withoutEmail;
  private final LocalDate today;
  private final List<InventedUnit> units;
  private final List<InventedMember> members = new ArrayList<>();
  private final List<InventedCandidate> candidates = new ArrayList<>();
  private final Set<String> standing = new HashSet<>();
  private int entitled;

  private Inventing(ElectionDefinition definition, double withoutEmail, long seed) {
    this.definition = definition;
    this.random = new Random(seed);
    this.withoutEmail = withoutEmail;
    this.today = definition.timetable().act(ActKind.NOMINATIONS_OPEN).orElseThrow().at().date();
    this.units = units();
    this.people = new InventedPeople(random);
  }

  /// @param electors how many may vote, if the definition needs no more
  /// @param postal the share without an e-mail address, if the definition leaves them a way
  static Society of(ElectionDefinition definition, int electors, double postal, long seed) {
    double withoutEmail = Route.of(definition.ballot()).withoutEmail(postal);
    return new Inventing(definition, withoutEmail, seed).society(electors);
  }

  /// The kinds of which there are units: those of the definition, or branches.
  static List<BodyKind> kinds(ElectionDefinition definition) {
    List<BodyKind> kinds = definition.vocabulary().kinds();
    return kinds.isEmpty() ? List.of(BRANCH) : kinds;
  }

  private Society society(int electors) {
    definition.contests().forEach(this::addCandidates);
    Needs.nominatingMembers(definition).forEach(this::addNominators);
    definition.contests().forEach(this::addVoters);
    for (int i = 0; i < LEAST_SECRETARIES; i++) {
      add(facts(anyVoters()), true);
    }
    addAnybody(electors);
    Map<InventedUnit, InventedMember> secretaries = secretaries();
    int all = (int) members.stream().filter(one -> !one.entitlements(definition).isEmpty()).count();
    return new Society(units, members, candidates, secretaries, all);
  }

  /// As many as are missing, among them all who have no e-mail address: whoever has been invented
  /// so far had to be written to.
  private void addAnybody(int electors) {
    long missing = Math.round(electors * withoutEmail);
    int wanted = Math.toIntExact(Math.max(electors, entitled + missing));
    double share = wanted == entitled ? 0 : (double) missing / (wanted - entitled);
    while (entitled < wanted) {
      add(sometimesNotEntitled(facts(anyVoters())), random.nextDouble() >= share);
    }
  }

  private void addCandidates(ContestDefinition contest) {
    Eligibility asked = contest.candidates() == null ? Eligibility.ANYONE : contest.candidates();
    List<InventedUnit> own = local(Needs.ownKinds(contest));
    int first = random.nextInt(own.size());
    Set<String> names = new HashSet<>();
    int wanted = Needs.candidates(definition, contest);
    for (int i = 0; i < wanted; i++) {
      // they vote too, unless who may vote may not stand
      MemberFacts facts =
          invent(Voters.of(definition, contest).findFirst().orElseThrow().and(asked))
              .or(() -> invent(asked))
              .orElseThrow(() -> new NobodyFits(contest.id().slug(), "candidates"));
      InventedMember member = add(facts, true, own.get((first + i) % own.size()));
      standing.add(member.number());
      candidates.add(new InventedCandidate(contest, member, name(member, names)));
    }
  }

  /// Names of people repeat; the unit tells candidates apart, or else a number.
  private static String name(InventedMember member, Set<String> taken) {
    String name = "%s of %s".formatted(member.person().name(), member.unit().name());
    for (int number = 2; !taken.add(name); number++) {
      name = "%s of %s %d".formatted(member.person().name(), member.unit().name(), number);
    }
    return name;
  }

  private void addNominators(String section, int wanted) {
    Eligibility asked =
        section.isEmpty() ? Eligibility.ANYONE : new Eligibility(List.of(new InSection(section)));
    long there = members.stream().filter(one -> one.email() != null && one.fulfils(asked)).count();
    for (long i = there; i < wanted; i++) {
      add(invent(anyVoters().and(asked)).or(() -> invent(asked)).orElseThrow(), true);
    }
  }

  /// Some in each college, or in the contest where there are none.
  private void addVoters(ContestDefinition contest) {
    for (Eligibility asked : Voters.of(definition, contest).toList()) {
      long there = members.stream().filter(one -> one.fulfils(asked)).count();
      for (long i = there; i < LEAST_VOTERS; i++) {
        add(invent(asked).orElseThrow(() -> new NobodyFits(contest.id().slug(), "voters")), true);
      }
    }
  }

  /// What some contest asks of its voters.
  private Eligibility anyVoters() {
    List<ContestDefinition> contests = definition.contests();
    List<Eligibility> asked =
        Voters.of(definition, contests.get(random.nextInt(contests.size()))).toList();
    return asked.get(random.nextInt(asked.size()));
  }

  private MemberFacts facts(Eligibility asked) {
    return invent(asked).orElseThrow();
  }

  private Optional<MemberFacts> invent(Eligibility asked) {
    LocalDate bornOn = LocalDate.of(2004, 1, 1).minusDays(random.nextInt(74 * 365));
    return InventedEntry.fulfilling(asked, today, bornOn, random).map(this::inOtherSections);
  }

  private MemberFacts inOtherSections(MemberFacts facts) {
    List<Section> all = definition.vocabulary().sections();
    double share = Math.min(IN_A_SECTION, SECTIONS_EACH / Math.max(1, all.size()));
    Set<String> sections = new TreeSet<>(facts.sections());
    all.stream().map(Section::key).filter(_ -> random.nextDouble() < share).forEach(sections::add);
    return new MemberFacts(
        facts.joinedOn(),
        facts.paidUpTo(),
        facts.bornOn(),
        sections,
        facts.offices(),
        facts.lists());
  }

  /// Some joined too late, some are in arrears.
  private MemberFacts sometimesNotEntitled(MemberFacts facts) {
    Optional<LocalDate> late = Deadlines.joining(definition);
    Optional<LocalDate> arrears = Deadlines.arrears(definition);
    LocalDate joinedOn =
        random.nextDouble() < NOT_ENTITLED / 2 && late.isPresent()
            ? late.get().plusDays(1 + random.nextInt(30))
            : facts.joinedOn();
    LocalDate paidUpTo =
        random.nextDouble() < NOT_ENTITLED / 2 && arrears.isPresent()
            ? arrears.get().minusDays(1 + random.nextInt(60))
            : facts.paidUpTo();
    return new MemberFacts(
        joinedOn, paidUpTo, facts.bornOn(), facts.sections(), facts.offices(), facts.lists());
  }

  private InventedMember add(MemberFacts facts, boolean reachable) {
    List<InventedUnit> local = local(List.of());
    return add(facts, reachable, local.get(random.nextInt(local.size())));
  }

  private InventedMember add(MemberFacts facts, boolean reachable, InventedUnit unit) {
    InventedPeople.Person person = people.next();
    @Nullable String email = reachable ? person.email() : null;
    InventedMember member =
        new InventedMember(
            String.valueOf(FIRST_NUMBER + members.size()), person, email, unit, facts);
    members.add(member);
    entitled += member.entitlements(definition).isEmpty() ? 0 : 1;
    return member;
  }

  /// The units that members belong to.
  ///
  /// @param kinds empty for the definition's first
  private List<InventedUnit> local(List<String> kinds) {
    List<String> wanted = kinds.isEmpty() ? List.of(kinds(definition).getFirst().key()) : kinds;
    return units.stream().filter(unit -> wanted.contains(unit.kind())).toList();
  }

  /// A member with an e-mail address for each unit, none of them a candidate; one acts for several
  /// where there are few.
  private Map<InventedUnit, InventedMember> secretaries() {
    List<Integer> free =
        Stream.iterate(0, place -> place < members.size(), place -> place + 1)
            .filter(place -> members.get(place).email() != null)
            .filter(place -> !standing.contains(members.get(place).number()))
            .limit(units.size())
            .toList();
    free.forEach(place -> members.set(place, members.get(place).with(SECRETARY)));
    Map<InventedUnit, InventedMember> secretaries = new LinkedHashMap<>();
    for (InventedUnit unit : units) {
      secretaries.put(unit, members.get(free.get(secretaries.size() % free.size())));
    }
    return secretaries;
  }

  private List<InventedUnit> units() {
    List<String> places = new InventedPlaces(random).take(InventedPlaces.MOST);
    int regions = Needs.regions(definition);
    List<InventedUnit> all = new ArrayList<>();
    for (BodyKind kind : kinds(definition)) {
      for (int number = 0; number < Needs.units(definition, kind); number++) {
        int round = all.size() / places.size();
        String place = places.get(all.size() % places.size()) + (round == 0 ? "" : " " + round);
        all.add(new InventedUnit(kind.key(), place, "Region " + (1 + number % regions)));
      }
    }
    return List.copyOf(all);
  }
}
