package org.hustings.server.candidacy;

import java.time.Clock;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Tells whoever was put forward by somebody else, so that they confirm or refuse.
@Component
class PutForwardLetters {
  private final Candidacies candidacies;
  private final CandidateLetters letters;
  private final SiteAddress site;
  private final Clock clock;

  PutForwardLetters(
      Candidacies candidacies, CandidateLetters letters, SiteAddress site, Clock clock) {
    this.candidacies = candidacies;
    this.letters = letters;
    this.site = site;
    this.clock = clock;
  }

  /// Writes to a candidate on the register; with what they were put forward by, in one transaction.
  ///
  /// @param source where the candidacy comes from
  void send(PublicContests.Defined contest, CandidacyId id, String source) {
    Candidacy candidacy = candidacies.find(id, clock.instant()).orElseThrow();
    letters.write(
        candidacy,
        contest.election(),
        Message.of("candidates.put-forward.subject", "contest", contest.contest().name()),
        Message.of(
            "candidates.put-forward.text",
            "name",
            candidacy.name().shown(),
            "contest",
            contest.contest().name(),
            "election",
            contest.election().title(),
            "source",
            source,
            "what",
            what(contest),
            "link",
            site.of(candidacy.path() + "/own")));
  }

  private static Message what(PublicContests.Defined contest) {
    if (!contest.contest().needsNoNomination()) {
      return Message.of("candidates.put-forward.nominated");
    }
    return contest
        .election()
        .timetable()
        .act(ActKind.ACCEPTANCES_CLOSE)
        .map(act -> Message.of("candidates.put-forward.by", "at", MomentMessage.value(act.at())))
        .orElseGet(() -> Message.of("candidates.put-forward.now"));
  }
}
