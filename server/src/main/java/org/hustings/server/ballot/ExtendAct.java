package org.hustings.server.ballot;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.MomentWords;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Rescheduling;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the close of a ballot off when a second person agrees: a change of the public timetable.
@Component
class ExtendAct implements ApprovedAct {
  static final String KIND = "ballot.extend";

  private final Rescheduling rescheduling;
  private final Elections elections;
  private final Preconditions preconditions;
  private final Clock clock;
  private final Words english;

  ExtendAct(
      Rescheduling rescheduling,
      Elections elections,
      Preconditions preconditions,
      Clock clock,
      Catalogue catalogue) {
    this.english = catalogue.in(Language.ENGLISH);
    this.clock = clock;
    this.rescheduling = rescheduling;
    this.elections = elections;
    this.preconditions = preconditions;
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
    ElectionDefinition election = TwoPersonActs.definition(approval, elections);
    Extension extension = Extension.of(approval);
    return english.say(
        "ballot-staff.extend.act",
        "election",
        election.title(),
        "closes",
        MomentWords.dateAndTime(extension.closes()),
        "declared",
        inSentence(extension.declaration()),
        "objections",
        inSentence(extension.objections()));
  }

  private static String inSentence(@Nullable LocalDateTime time) {
    return time == null ? "none" : new Moment.Minute(time).inSentence();
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
    ElectionId election = TwoPersonActs.election(approval);
    Extension extension = Extension.of(approval);
    preconditions.requireExtendable(election, extension);
    try {
      rescheduling.move(
          election,
          extension.moved(TwoPersonActs.definition(approval, elections), clock.instant()),
          second.actor(),
          approval.reason());
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(String.valueOf(e.getMessage()));
    }
  }
}
