package org.hustings.server.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestId;
import org.hustings.definition.timetable.Window;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.SettledCheck;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.stop.Stops;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records what bodies nominate on paper or by e-mail, with its source and the time at which it was
/// received. Both that time and the one at which it was recorded are kept as they are.
@Component
public class ReceivedNominations {
  private final Recorder recorder;
  private final Candidacies candidacies;
  private final SettledCheck settled;
  private final Stops stops;
  private final PublicContests contests;
  private final ReceivedLetters letters;
  private final Words english;
  private final Clock clock;

  ReceivedNominations(
      Recorder recorder,
      Candidacies candidacies,
      SettledCheck settled,
      Stops stops,
      PublicContests contests,
      ReceivedLetters letters,
      Catalogue catalogue,
      Clock clock) {
    this.recorder = recorder;
    this.candidacies = candidacies;
    this.settled = settled;
    this.stops = stops;
    this.contests = contests;
    this.letters = letters;
    this.english = catalogue.in(Language.ENGLISH);
    this.clock = clock;
  }

  /// What was sent in.
  ///
  /// @param source where it comes from, for the public to read
  /// @param received in the election's own time
  public record Received(Submission submission, String source, LocalDateTime received) {}

  /// Whether nominations have closed, so that two officials decide.
  public boolean needTwo(ContestId contest) {
    return timesOf(contest).isAfter(clock.instant());
  }

  /// Whether it came after the close.
  public boolean isLate(Received received) {
    return timesOf(received.submission().contest()).isAfter(at(received));
  }

  /// Whether the papers are settled, so that nothing more can be recorded.
  public boolean isSettled(ContestId contest) {
    return candidacies.in(contest, clock.instant()).stream().anyMatch(settled::isSettled);
  }

  /// Why nothing more can be recorded; empty if something can.
  public Optional<Message> refusal(ContestId contest) {
    return isSettled(contest)
        ? Optional.of(Message.of("nomination-staff.received.settled"))
        : stops.refusal(contest);
  }

  /// Whether it says a time that has not come yet.
  public boolean isInFuture(Received received) {
    return at(received).isAfter(clock.instant());
  }

  /// Records it while nominations are open; the officers of the body are told.
  @Transactional
  public Outcome record(Received received, SignedIn official) {
    Outcome outcome =
        recorder.record(
            received.submission(),
            official.actor(),
            said("nomination-staff.received.source", received));
    return told(outcome, received);
  }

  /// Why it could not be decided so; empty if it could.
  public List<Refusal> refusals(Received received) {
    return recorder.refusalsOfDecision(received.submission());
  }

  /// Records it after the close, as two officials decided.
  @Transactional
  public Outcome decide(Received received, Actor second) {
    String key =
        isLate(received)
            ? "nomination-staff.received.source-late"
            : "nomination-staff.received.source-in-time";
    Outcome outcome =
        recorder.recordByDecision(
            received.submission(), new Recording(second, said(key, received), clock.instant()));
    return told(outcome, received);
  }

  private Outcome told(Outcome outcome, Received received) {
    if (outcome instanceof Outcome.Recorded) {
      letters.recorded(received);
    }
    return outcome;
  }

  private String said(String key, Received received) {
    return english.say(key, "source", received.source(), "received", received.received());
  }

  private Window timesOf(ContestId contest) {
    return contests.find(contest).orElseThrow().election().timetable().nominations();
  }

  private Instant at(Received received) {
    ZoneId zone = contests.find(received.submission().contest()).orElseThrow().election().zone();
    return received.received().atZone(zone).toInstant();
  }
}
