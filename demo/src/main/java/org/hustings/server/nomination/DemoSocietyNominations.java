package org.hustings.server.nomination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.account.PersonId;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Presentation;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.candidacy.State;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.DemoFixture;
import org.hustings.server.platform.MovableClock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The candidates of the invented society's two elections: two branches nominate each, on the
/// evenings of their meetings, and each accepts.
@Component
@org.springframework.context.annotation.Profile("demo")
@Order(60)
class DemoSocietyNominations implements DemoFixture {
  private static final Actor DEMO = Actor.system("demo");
  private static final KindId BRANCH = new KindId("branch");
  private static final int APART = 3;

  private final Nominations nominations;
  private final Members members;
  private final Units units;
  private final Today today;
  private final Standing standing;
  private final Presentation presentation;
  private final Recorder recorder;
  private final MovableClock clock;

  DemoSocietyNominations(
      Nominations nominations,
      Members members,
      Units units,
      Today today,
      Standing standing,
      Presentation presentation,
      Recorder recorder,
      MovableClock clock) {
    this.nominations = nominations;
    this.members = members;
    this.units = units;
    this.today = today;
    this.standing = standing;
    this.presentation = presentation;
    this.recorder = recorder;
    this.clock = clock;
  }

  @Override
  public void load() {
    Map<ContestId, List<DemoCandidate>> contests = new LinkedHashMap<>();
    for (DemoCandidate candidate : DemoCandidate.all()) {
      contests.computeIfAbsent(candidate.contest(), _ -> new ArrayList<>()).add(candidate);
    }
    contests.forEach((contest, candidates) -> {
      if (nominations.history(contest).isEmpty()) {
        fill(contest, candidates);
      }
    });
  }

  private void fill(ContestId contest, List<DemoCandidate> candidates) {
    DemoEvenings evenings = DemoEvenings.of(contest.election());
    clock.moveTo(evenings.before());
    List<CandidacyId> nominees = candidates.stream().map(this::putForward).toList();
    List<Unit> branches = units.ofKind(BRANCH, today.day());
    for (int branch = 0; branch < branches.size(); branch++) {
      clock.moveTo(evenings.of(branch));
      nominate(contest, branches.get(branch), choice(branch, branches.size(), nominees));
    }
    clock.moveTo(evenings.after());
    nominees.forEach(id -> standing.become(id, State.ACCEPTED, "", by("the candidate")));
  }

  /// Whom a branch nominates: each candidate is named by two branches.
  private static Set<CandidacyId> choice(int branch, int branches, List<CandidacyId> standing) {
    Set<CandidacyId> nominees = new LinkedHashSet<>();
    for (int i = 0; i < standing.size(); i++) {
      if (i % branches == branch || (i + APART) % branches == branch) {
        nominees.add(standing.get(i));
      }
    }
    return nominees;
  }

  private CandidacyId putForward(DemoCandidate candidate) {
    Member member = members.find(candidate.member()).orElseThrow();
    CandidacyId id =
        standing.putForward(
            candidate.contest(),
            new Profile(PersonName.of(member.name()), member.unit(), "", null),
            new PersonId("member", member.number().value()),
            by("the candidate"));
    presentation.write(id, candidate.statement(), DEMO);
    if (candidate.contest().election().slug().contains("council")) {
      presentation.show(id, DemoPortrait.of(member.name()), DEMO);
    }
    return id;
  }

  private void nominate(ContestId contest, Unit branch, Set<CandidacyId> nominees) {
    if (nominees.isEmpty()) {
      return;
    }
    Outcome outcome =
        recorder.record(
            Submission.ofBody(contest, branch, nominees), by("an officer of " + branch.fullName()));
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalStateException(branch.fullName() + ": " + refused.refusals());
    }
  }

  private Recording by(String source) {
    return new Recording(DEMO, source, clock.instant());
  }
}
