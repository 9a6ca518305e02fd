package org.hustings.server.candidacy;

import java.time.Clock;
import java.util.List;
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

/// Corrects a misspelt name on settled papers, when a second person agrees.
@Component
class NameCorrectionAct implements ApprovedAct {
  static final String KIND = "candidacy.correct-name";
  static final String SHOWN = "shown";
  static final String SORTED = "sorted";
  static final String WAS = "was";

  private final NameCorrecting correcting;
  private final SettledCheck settled;
  private final Candidacies candidacies;
  private final PublicContests contests;
  private final Catalogue catalogue;
  private final Clock clock;

  NameCorrectionAct(
      NameCorrecting correcting,
      SettledCheck settled,
      Candidacies candidacies,
      PublicContests contests,
      Catalogue catalogue,
      Clock clock) {
    this.correcting = correcting;
    this.settled = settled;
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
    return english()
        .say(
            "candidacy-staff.act.name",
            "was",
            approval.detail(WAS),
            "name",
            approval.detail(SHOWN),
            "contest",
            contests.find(candidacy(approval).contest()).orElseThrow().contest().name());
  }

  /// Once it has ended, the notice tells how many there were.
  @Override
  public List<String> points(Approval approval) {
    String sorted =
        english().say("candidacy-staff.act.name-sorted", "sorted", approval.detail(SORTED));
    return approval.ending() == null ? List.of(sorted, made(approval)) : List.of(sorted);
  }

  private String made(Approval approval) {
    SettledCheck.Ballots made = settled.made(candidacy(approval).contest());
    return english()
        .say("candidacy-staff.act.name-made", "posted", made.posted(), "online", made.online());
  }

  @Override
  public String grounds(Approval approval) {
    return candidacy(approval).name().toString();
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    PersonName name = new PersonName(approval.detail(SHOWN), approval.detail(SORTED));
    try {
      correcting.correct(candidacy(approval), name, approval.reason(), second.actor());
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(english().say(e.reason()));
    }
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }

  private Candidacy candidacy(Approval approval) {
    return candidacies.find(StateChanges.candidacy(approval), clock.instant()).orElseThrow();
  }
}
