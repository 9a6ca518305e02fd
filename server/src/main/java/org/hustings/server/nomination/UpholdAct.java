package org.hustings.server.nomination;

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

/// Decides that a disputed nomination stands when a second person agrees.
@Component
class UpholdAct implements ApprovedAct {
  static final String KIND = "nomination.uphold";

  private final Rulings rulings;
  private final Disputes disputes;
  private final RulingNames names;
  private final PublicContests contests;
  private final Words english;

  UpholdAct(
      Rulings rulings,
      Disputes disputes,
      RulingNames names,
      PublicContests contests,
      Catalogue catalogue) {
    this.rulings = rulings;
    this.disputes = disputes;
    this.names = names;
    this.contests = contests;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    PublicContests.Defined defined = defined(approval);
    return new About(defined.election().title(), defined.election().zone());
  }

  @Override
  public String words(Approval approval) {
    Nomination nomination = rulings.about(approval);
    return english.say(
        "dispute-staff.act",
        "nominator",
        names.nominator(nomination),
        "candidate",
        names.candidate(nomination.candidacy()),
        "contest",
        defined(approval).contest().name());
  }

  @Override
  public List<String> points(Approval approval) {
    return disputes.open(rulings.about(approval).id()).stream()
        .map(
            one -> english.say("dispute-staff.says", "officer", one.name(), "reason", one.reason()))
        .toList();
  }

  @Override
  public String grounds(Approval approval) {
    return disputes.open(rulings.about(approval).id()).map(one -> "dispute:" + one.id()).orElse("");
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    try {
      disputes.uphold(rulings.about(approval), approval.reason(), second.actor());
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(english.say(e.reason()));
    }
  }

  private PublicContests.Defined defined(Approval approval) {
    return contests.find(rulings.about(approval).contest()).orElseThrow();
  }
}
