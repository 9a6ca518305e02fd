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
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Timetable;
import org.hustings.definition.vocabulary.Section;
import org.hustings.server.organisation.invented.InventedPeople;
import org.jspecify.annotations.Nullable;

/// Invents a society that fits a definition: first those without whom a contest could not be held,
/// then anybody.
final class Inventing {
  /// The office of whoever acts for a unit.
  static final String SECRETARY = "secretary";

  private static final String OTHER_STATUS = "associate";
  private static final double NOT_ENTITLED = 0.05;
  private static final double SECTIONS_EACH = 1.5;
  private static final double IN_A_SECTION = 0.3;
  private static final int FIRST_NUMBER = 100_000;
  private static final int LEAST_VOTERS = 12;
  private static final int LEAST_SECRETARIES = 6;

  private final ElectionDefinition definition;
  private final Random random;
  private final InventedPeople people;
  private final double withoutEmail;
  private final LocalDate today;
  private final Homes homes;
  private final boolean asksStatus;
  private final boolean asksHomes;
  private final List<InventedMember> members = new ArrayList<>();
  private final List<InventedCandidate> candidates = new ArrayList<>();
  private final Set<String> standing = new HashSet<>();
  private int entitled;

  private Inventing(ElectionDefinition definition, double withoutEmail, long seed) {
    this.definition = definition;
    this.random = new Random(seed);
    this.withoutEmail = withoutEmail;
    this.today = begins(definition).at().date();
    this.homes = new Homes(definition, random);
    this.asksStatus = !Statuses.asked(definition).isEmpty();
    this.asksHomes = Homes.areAsked(definition);
    this.people = new InventedPeople(random);
  }

  /// @param electors how many may vote, if the definition needs no more
  /// @param postal the share without an e-mail address, if the definition leaves them a way
  static Society of(ElectionDefinition definition, int electors, double postal, long seed) {
    double withoutEmail = Route.of(definition.ballot()).withoutEmail(postal);
    return new Inventing(definition, withoutEmail, seed).society(electors);
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
    return new Society(homes.all(), members, candidates, secretaries, all);
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

  /// The act from which people are reckoned; where nobody is nominated, the first of all.
  static Act begins(ElectionDefinition definition) {
    Timetable timetable = definition.timetable();
    return timetable.act(ActKind.NOMINATIONS_OPEN).orElseGet(() -> timetable.acts().getFirst());
  }

  private void addCandidates(ContestDefinition contest) {
    if (contest.isQuestion()) {
      return;
    }
    Eligibility asked = contest.candidates() == null ? Eligibility.ANYONE : contest.candidates();
    List<String> own = Needs.ownKinds(contest);
    int first = random.nextInt(Integer.MAX_VALUE / 2);
    Set<String> names = new HashSet<>();
    int wanted = Needs.candidates(definition, contest);
    for (int i = 0; i < wanted; i++) {
      // they vote too, unless who may vote may not stand
      int place = first + i;
      Housed housed =
          invent(Voters.of(definition, contest).findFirst().orElseThrow().and(asked), own, place)
              .or(() -> invent(asked, own, place))
              .orElseThrow(() -> new NobodyFits(contest.id().slug(), "candidates"));
      InventedMember member = add(housed, true);
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

  private Housed facts(Eligibility asked) {
    return invent(asked).orElseThrow();
  }

  private Optional<Housed> invent(Eligibility asked) {
    return invent(asked, List.of(), random.nextInt(Integer.MAX_VALUE));
  }

  /// @param kinds of which their unit has to be one; empty for any
  /// @param place which of the units that fit
  private Optional<Housed> invent(Eligibility asked, List<String> kinds, int place) {
    LocalDate bornOn = LocalDate.of(2004, 1, 1).minusDays(random.nextInt(74 * 365));
    return InventedEntry.fulfilling(
            asked, today, bornOn, random, wish -> at(homes.fitting(wish, kinds), place))
        .map(this::inOtherSections);
  }

  private static Optional<InventedUnit> at(List<InventedUnit> units, int place) {
    return units.isEmpty() ? Optional.empty() : Optional.of(units.get(place % units.size()));
  }

  /// Nobody declares what nothing asks of them: that is one more visit each.
  private Housed inOtherSections(Housed housed) {
    List<Section> all = definition.vocabulary().sections();
    double share = Math.min(IN_A_SECTION, SECTIONS_EACH / Math.max(1, all.size()));
    Set<String> sections = new TreeSet<>(housed.facts().sections());
    all.stream()
        .filter(section -> section.consent() == null)
        .map(Section::key)
        .filter(_ -> random.nextDouble() < share)
        .forEach(sections::add);
    return housed.with(sections);
  }

  /// Some joined too late, some are in arrears, some have another status or belong elsewhere.
  private Housed sometimesNotEntitled(Housed housed) {
    MemberFacts facts = housed.facts();
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
    String status =
        asksStatus && random.nextDouble() < NOT_ENTITLED / 2 ? OTHER_STATUS : facts.status();
    List<InventedUnit> all = homes.all();
    InventedUnit unit =
        asksHomes && random.nextDouble() < NOT_ENTITLED / 2
            ? all.get(random.nextInt(all.size()))
            : housed.unit();
    return new Housed(
        new MemberFacts(
            joinedOn,
            paidUpTo,
            facts.bornOn(),
            facts.sections(),
            facts.offices(),
            facts.lists(),
            status,
            unit.home()),
        unit);
  }

  /// @param reachable whether they have an e-mail address; whoever has to declare something has
  private InventedMember add(Housed housed, boolean reachable) {
    InventedPeople.Person person = people.next();
    boolean declares =
        housed.facts().sections().stream()
            .anyMatch(definition.vocabulary().declared()::containsKey);
    @Nullable String email = reachable || declares ? person.email() : null;
    InventedMember member =
        new InventedMember(
            String.valueOf(FIRST_NUMBER + members.size()),
            person,
            email,
            housed.unit(),
            housed.facts());
    members.add(member);
    entitled += member.entitlements(definition).isEmpty() ? 0 : 1;
    return member;
  }

  /// A member with an e-mail address for each unit, none of them a candidate; one acts for several
  /// where there are few.
  private Map<InventedUnit, InventedMember> secretaries() {
    List<InventedUnit> units = homes.all();
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
}
