package org.hustings.server.ballot;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.timetable.MomentWords;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.dispatch.reissue.ClosesEarlier;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Rescheduling;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Brings the close of an open ballot forward when a second person agrees. Whoever has not voted is
/// written to, and has a day at least.
@Component
class EndEarlierAct implements ApprovedAct {
  static final String KIND = "ballot.end-earlier";

  /// How long everybody can still vote, from the confirmation on.
  static final Duration NOTICE = Duration.ofHours(24);

  private final Rescheduling rescheduling;
  private final Elections elections;
  private final Preconditions preconditions;
  private final ClosesEarlier letters;
  private final Clock clock;
  private final Words english;

  EndEarlierAct(
      Rescheduling rescheduling,
      Elections elections,
      Preconditions preconditions,
      ClosesEarlier letters,
      Clock clock,
      Catalogue catalogue) {
    this.rescheduling = rescheduling;
    this.elections = elections;
    this.preconditions = preconditions;
    this.letters = letters;
    this.clock = clock;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    return TwoPersonActs.about(approval, elections);
  }

  @Override
  public String words(Approval approval) {
    return english.say(
        "ballot-staff.earlier.act",
        "election",
        TwoPersonActs.definition(approval, elections).title(),
        "closes",
        MomentWords.dateAndTime(Extension.of(approval).closes()));
  }

  @Override
  public List<String> points(Approval approval) {
    return MovedActs.of(
        english,
        TwoPersonActs.before(approval, elections),
        Extension.of(approval),
        approval.proposedAt());
  }

  @Override
  public String grounds(Approval approval) {
    return TwoPersonActs.version(approval, elections);
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionId id = TwoPersonActs.election(approval);
    ElectionDefinition before = TwoPersonActs.definition(approval, elections);
    Extension earlier = Extension.of(approval);
    preconditions.requireEarlier(id, earlier);
    try {
      rescheduling.move(
          id, earlier.moved(before, clock.instant()), second.actor(), approval.reason());
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(english.say(e.reason()));
    }
    letters.tell(id, approval.id().value(), approval.reason());
  }
}
