package org.hustings.server.candidacy;

import java.time.Clock;
import org.hustings.definition.CandidacyId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Takes somebody's candidacy to another state, or back, while ballots with their name are about:
/// the count passes over whoever stands no more.
@Component
class StateChangeAct implements ApprovedAct {
  static final String KIND = "candidacy.change-state";
  static final String STATE = "state";

  /// In the place of a state: the last one is taken back.
  static final String BACK = "taken back";

  private final Standing standing;
  private final CandidateLetters letters;
  private final Candidacies candidacies;
  private final PublicContests contests;
  private final Catalogue catalogue;
  private final Clock clock;

  StateChangeAct(
      Standing standing,
      CandidateLetters letters,
      Candidacies candidacies,
      PublicContests contests,
      Catalogue catalogue,
      Clock clock) {
    this.standing = standing;
    this.letters = letters;
    this.candidacies = candidacies;
    this.contests = contests;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    PublicContests.Defined defined = contests.find(candidacy(approval).contest()).orElseThrow();
    return new About(defined.election().title(), defined.election().zone());
  }

  @Override
  public String words(Approval approval) {
    Candidacy candidacy = candidacy(approval);
    String contest = contests.find(candidacy.contest()).orElseThrow().contest().name();
    String name = candidacy.name().shown();
    String now = candidacy.state().words();
    return approval.detail(STATE).equals(BACK)
        ? english().say("candidacy-staff.act.back", "name", name, "contest", contest, "now", now)
        : english()
            .say(
                "candidacy-staff.act.state",
                "name",
                name,
                "contest",
                contest,
                "now",
                now,
                "state",
                State.valueOf(approval.detail(STATE)).words());
  }

  @Override
  public String grounds(Approval approval) {
    return candidacies.history(id(approval), clock.instant()).entries().toString();
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    try {
      Candidacy before = candidacy(approval);
      if (approval.detail(STATE).equals(BACK)) {
        standing.takeBack(id(approval), approval.reason(), second.actor());
        letters.takenBack(before, approval.reason());
      } else {
        standing.become(
            id(approval),
            State.valueOf(approval.detail(STATE)),
            approval.reason(),
            new Recording(second.actor(), RecordedSources.OFFICER, clock.instant()));
        letters.changed(before, State.valueOf(approval.detail(STATE)), approval.reason());
      }
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(english().say(e.reason()));
    }
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }

  private static CandidacyId id(Approval approval) {
    return StateChanges.candidacy(approval);
  }

  private Candidacy candidacy(Approval approval) {
    return candidacies.find(id(approval), clock.instant()).orElseThrow();
  }
}
