package org.hustings.cli.rehearse;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.platform.InventedPrinter;
import org.jspecify.annotations.Nullable;

/// What all phases share: the site, the society, and who has signed in.
final class Rehearsal implements AutoCloseable {
  private static final int GONE = 410;
  private static final int MOST_LINKS = 3;

  private final RehearsalSite site;
  private final RehearsalPlan plan;
  private final Society society;
  private final Ledger ledger;
  private final Map<String, Participant> signedIn = new ConcurrentHashMap<>();
  private final InventedPrinter printer = InventedPrinter.make();
  private final Map<ContestDefinition, NominationPlan> nominations = new LinkedHashMap<>();
  private final Set<String> followed = ConcurrentHashMap.newKeySet();
  private final Map<InventedCandidate, String> pages = new ConcurrentHashMap<>();
  private final CastVotes putIn = new CastVotes();
  private final AtomicInteger participants = new AtomicInteger();
  private final Map<String, PostalPack> packs = new HashMap<>();
  private @Nullable Votes votes;
  private @Nullable DispatchFigures dispatched;

  Rehearsal(RehearsalSite site, RehearsalPlan plan, Society society, Ledger ledger) {
    this.site = site;
    this.plan = plan;
    this.society = society;
    this.ledger = ledger;
    definition()
        .contests()
        .forEach(contest -> nominations.put(contest, NominationPlan.of(contest, society)));
  }

  /// Whether it is a test election, in which people read what was invented.
  boolean isHeld() {
    return site.isHeld();
  }

  RehearsalSite site() {
    return site;
  }

  RehearsalPlan plan() {
    return plan;
  }

  ElectionDefinition definition() {
    return plan.rehearsed().definition();
  }

  Society society() {
    return society;
  }

  Ledger ledger() {
    return ledger;
  }

  /// The beginning of the election's addresses: `/elections/nec-2020`.
  String path() {
    return "/elections/" + definition().id().slug();
  }

  /// The same for staff.
  String staffPath() {
    return "/staff" + path();
  }

  Participant returningOfficer() {
    return as(RehearsalSite.RETURNING_OFFICER);
  }

  /// Who is to nominate whom.
  NominationPlan nominations(ContestDefinition contest) {
    return Objects.requireNonNull(nominations.get(contest), "is no contest of this election");
  }

  /// Everybody who is to have enough nominations.
  List<InventedCandidate> nominated() {
    return nominations.values().stream().flatMap(plan -> plan.nominated().stream()).toList();
  }

  List<InventedCandidate> nominatedIn(ContestDefinition contest) {
    return nominations(contest).nominated();
  }

  /// Whether there is a vote in a contest.
  boolean isVotedOn(ContestDefinition contest) {
    return Unplayable.isVotedOn(contest, nominatedIn(contest).size());
  }

  /// How many have to be sent a ballot: who may vote in some contest in which there is a vote.
  long electorsWithAPaper() {
    return society.members().stream()
        .filter(member -> member.entitlements(definition()).stream().anyMatch(this::isVotedOn))
        .count();
  }

  /// By which way ballots go and come back.
  Route route() {
    return Route.of(definition().ballot());
  }

  /// Takes down where a candidate's own page is.
  void remember(InventedCandidate candidate, String page) {
    pages.put(candidate, page);
  }

  String pageOf(InventedCandidate candidate) {
    return Objects.requireNonNull(pages.get(candidate), "has not put themself forward");
  }

  /// The address of somebody who has one.
  String addressOf(InventedMember member) {
    return Objects.requireNonNull(member.email(), "has no e-mail address");
  }

  /// The short name of the unit that this person acts for, from the links that they are shown.
  String unitOf(Participant person, InventedUnit unit) {
    return person.open("/account").taken().document().select("a[href^=/units/]").stream()
        .filter(link ->
            link.text().toLowerCase(Locale.ROOT).contains(unit.name().toLowerCase(Locale.ROOT)))
        .min(Comparator.comparingInt(link -> link.text().length()))
        .map(link -> link.attr("href").replaceFirst("^/units/([^/]+).*", "$1"))
        .orElseThrow(() -> new RehearsalFault("/account shows no way to " + unit.name()));
  }

  /// Somebody who has signed in by the link that came to their address.
  Participant as(String address) {
    return signedIn.computeIfAbsent(address, this::signIn);
  }

  /// Has a member do something who signs in for it, unless they have, and then goes.
  void visit(InventedMember member, Consumer<Participant> act) {
    String address = addressOf(member);
    Participant known = signedIn.get(address);
    if (known != null) {
      act.accept(known);
      return;
    }
    try (Participant person = signIn(address)) {
      act.accept(person);
    }
  }

  /// Somebody who has not signed in.
  Participant anybody() {
    return new Participant(site.address(), participants.incrementAndGet());
  }

  /// The second official confirms what the returning officer has just proposed.
  void confirm() {
    Participant second = as(Appointing.SECOND);
    String proposal =
        second
            .open("/staff/approvals")
            .taken()
            .document()
            .select("a[href^=/staff/approvals/]")
            .attr("href");
    second.submit(second.open(proposal).taken().form(proposal + "/confirm"));
  }

  InventedPrinter printer() {
    return printer;
  }

  /// Takes down how many ballots were sent.
  void dispatched(DispatchFigures figures) {
    dispatched = figures;
  }

  DispatchFigures dispatched() {
    return Objects.requireNonNull(dispatched, "nothing was dispatched");
  }

  /// Puts a pack into its elector's letter box.
  void deliver(InventedMember member, PostalPack pack) {
    packs.put(member.number(), pack);
  }

  PostalPack packOf(InventedMember member) {
    PostalPack pack = packs.get(member.number());
    if (pack == null) {
      throw new RehearsalFault("No pack came to member " + member.number());
    }
    return pack;
  }

  CastVotes putIn() {
    return putIn;
  }

  /// Who votes and how, drawn once the ballot papers are known.
  Votes votes() {
    if (votes == null) {
      votes = Votes.draw(definition(), society, nominated(), plan.turnout(), plan.seed());
    }
    return votes;
  }

  private Participant signIn(String address) {
    Participant person = anybody();
    person.submit(person.open("/sign-in").taken().form("/sign-in").set("address", address));
    return follow(person, address);
  }

  /// Somebody takes a role by the link of the invitation that came to their address, and is signed
  /// in by it.
  void takeRole(String address) {
    signedIn.put(address, follow(anybody(), address));
  }

  /// A link is good once and for a quarter of an hour: the one of an earlier visit is not taken, and
  /// one that was sent before the clock was set is left for the next.
  private Participant follow(Participant person, String address) {
    for (int tried = 1; ; tried++) {
      String link = site.letters().awaitLink(address, "/sign-in/link", followed);
      followed.add(link);
      Page confirm =
          person.open(URI.create(link).getRawPath() + "?" + URI.create(link).getRawQuery());
      if (confirm.status() != GONE || tried == MOST_LINKS) {
        person.submit(confirm.taken().form("/sign-in/link"));
        return person;
      }
    }
  }

  /// Puts the clock to the first instant of an act, or leaves it where it is past that.
  void await(ActKind kind) {
    definition().timetable().act(kind).map(this::begins).ifPresent(this::await);
  }

  void await(Instant instant) {
    if (site.now().isBefore(instant)) {
      site.moveClock(instant);
    }
  }

  Instant begins(Act act) {
    return act.at().begins(definition().zone());
  }

  Instant ends(ActKind kind) {
    return definition().timetable().act(kind).orElseThrow().at().ends(definition().zone());
  }

  /// Puts the clock to where the election begins. Who is named as an official is invited when the
  /// server starts: an invitation that would have run out by then is taken before.
  void begin(Instant start) {
    if (start.isAfter(site.now())) {
      for (String official : List.of(RehearsalSite.RETURNING_OFFICER, Appointing.SECOND)) {
        follow(anybody(), official).close();
      }
    }
    site.moveClock(start);
  }

  /// Runs the phases one after the other.
  void play(List<Phase> phases) {
    for (Phase phase : phases) {
      ledger.begin(phase.name());
      Instant began = Instant.now();
      long number = run(phase);
      ledger.end(phase.name(), number, Duration.between(began, Instant.now()));
    }
  }

  private long run(Phase phase) {
    try {
      return phase.run(this);
    } catch (RehearsalFault e) {
      throw Stop.at(phase, e);
    }
  }

  @Override
  public void close() {
    signedIn.values().forEach(Participant::close);
  }
}
