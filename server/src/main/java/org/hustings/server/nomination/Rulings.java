package org.hustings.server.nomination;

import java.time.Clock;
import java.util.Optional;
import org.hustings.definition.ContestId;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Rules nominations invalid, and reinstates them: two officials do. The body and the candidate are
/// told, and everybody reads why.
@Component
public class Rulings {
  private final Nominations nominations;
  private final ReceivedNominations received;
  private final Ledger ledger;
  private final Recorder recorder;
  private final RulingLetters letters;
  private final PublicContests contests;
  private final Words english;
  private final Clock clock;

  Rulings(
      Nominations nominations,
      ReceivedNominations received,
      Ledger ledger,
      Recorder recorder,
      RulingLetters letters,
      PublicContests contests,
      Catalogue catalogue,
      Clock clock) {
    this.nominations = nominations;
    this.received = received;
    this.ledger = ledger;
    this.recorder = recorder;
    this.letters = letters;
    this.contests = contests;
    this.english = catalogue.in(Language.ENGLISH);
    this.clock = clock;
  }

  /// What is ruled.
  public enum Ruling {
    INVALID("nomination.rule-invalid"),
    REINSTATED("nomination.reinstate");

    private final String act;

    Ruling(String act) {
      this.act = act;
    }

    /// The kind of the act by which two people decide it.
    String act() {
      return act;
    }
  }

  /// What can be ruled of a nomination: that one on record is invalid, or that one which was ruled so
  /// is reinstated. Empty for what was withdrawn or put right.
  public Optional<Ruling> possible(Nomination nomination) {
    Nomination.Ended ended = nomination.ended();
    if (ended == null) {
      return Optional.of(Ruling.INVALID);
    }
    return ended.ruledInvalid() && !nominations.isReinstated(nomination.id())
        ? Optional.of(Ruling.REINSTATED)
        : Optional.empty();
  }

  /// Why nothing is ruled any more; empty if it can be.
  public Optional<Message> refusal(Nomination nomination) {
    Optional<Message> all = refusal(nomination.contest());
    if (all.isPresent()) {
      return all;
    }
    boolean again =
        possible(nomination).filter(Ruling.REINSTATED::equals).isPresent()
            && nominations.by(nomination.nominator(), nomination.contest()).stream()
                .anyMatch(one -> one.candidacy().equals(nomination.candidacy()));
    return again
        ? Optional.of(Message.of("ruling-staff.refused.nominated-again"))
        : Optional.empty();
  }

  /// Why nothing is ruled any more in a contest; empty if something can be.
  public Optional<Message> refusal(ContestId contest) {
    if (received.isSettled(contest)) {
      return Optional.of(Message.of("ruling.refused.settled"));
    }
    return recorder.stopped(contest).map(_ -> Message.of("ruling.refused.stopped"));
  }

  /// The nomination that a proposal is about, as it is now.
  Nomination about(Approval approval) {
    String number = approval.subject().substring("nomination:".length());
    return nominations.find(new NominationId(Long.parseLong(number))).orElseThrow();
  }

  /// @throws RefusedException if it cannot be ruled any more
  @Transactional
  void carryOut(Nomination nomination, Ruling ruling, String reason, Actor second) {
    if (!possible(nomination).equals(Optional.of(ruling))) {
      throw new RefusedException("ruling-staff.refused.nothing");
    }
    refusal(nomination)
        .ifPresent(why -> {
          throw new RefusedException(why);
        });
    switch (ruling) {
      case INVALID -> ledger.ruleInvalid(nomination, reason, second);
      case REINSTATED -> ledger.reinstate(nomination, again(nomination, second), reason);
    }
    letters.ruled(contests.find(nomination.contest()).orElseThrow(), nomination, ruling, reason);
  }

  /// The record says that it was reinstated, and from when it was at first.
  private Recording again(Nomination nomination, Actor second) {
    String source =
        english.say(
            "ruling-staff.source",
            "source",
            nomination.source(),
            "recorded",
            nomination
                .recordedAt()
                .atZone(contests.find(nomination.contest()).orElseThrow().election().zone()));
    return new Recording(second, source, clock.instant());
  }

  /// What is proposed about a nomination.
  static String subject(NominationId id) {
    return "nomination:" + id.number();
  }
}
