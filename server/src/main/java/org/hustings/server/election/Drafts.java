package org.hustings.server.election;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.check.DefinitionCheck;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.Reading;
import org.hustings.definition.timetable.Window;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.StopKind;
import org.hustings.server.election.stop.StopWords;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The definitions in the hands of those who write them: saved version by version, then published.
@Component
public class Drafts {
  private final VersionRows versions;
  private final DefinitionReader reader;
  private final DefinitionCheck check;
  private final Elections elections;
  private final BallotsMade ballots;
  private final Stops stops;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Drafts(
      VersionRows versions,
      DefinitionReader reader,
      DefinitionCheck check,
      Elections elections,
      BallotsMade ballots,
      Stops stops,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.versions = versions;
    this.reader = reader;
    this.check = check;
    this.elections = elections;
    this.ballots = ballots;
    this.stops = stops;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// The newest version of every election.
  public List<Version> newest() {
    return versions.newest();
  }

  /// All versions of an election, the newest first; empty if there is no such election.
  public List<Version> of(ElectionId election) {
    return versions.of(election);
  }

  public Optional<Version> newest(ElectionId election) {
    return of(election).stream().findFirst();
  }

  /// Saves a file as the version after the one it was made from. Numbers are not given twice. It may have faults.
  ///
  /// @param base the number of the version that the author had before them; 0 for a new election
  /// @throws StaleDraftException if there is a newer one meanwhile
  @Transactional
  public Version save(ElectionId election, int base, String file, Actor author, String reason) {
    int newest = newest(election).map(Version::number).orElse(0);
    if (newest != base) {
      throw new StaleDraftException();
    }
    // numbers of versions that were thrown away are not given again
    int number = versions.lastNumber(election) + 1;
    Saved saved = new Saved(file, now(), author.reference(), reason);
    versions.save(election, number, saved);
    audit.record(
        author,
        base == 0 ? "election.created" : "election.draft-saved",
        subject(election),
        base == 0 ? null : Map.of("version", base),
        Map.of("version", number, "file", file, "reason", reason));
    return new Version(election, number, file, saved.at(), saved.author(), reason, null);
  }

  /// Makes a version public; it is in force at once.
  ///
  /// @throws RefusedException if it has faults or would fail later, is public already, is of another election, lacks a
  ///   contest that is public, changes when a ballot that has begun opens or closes, or if a ballot
  ///   has been made: then it takes two people
  @Transactional
  public void publish(ElectionId election, int number, Actor author, String reason) {
    ElectionDefinition definition = requirePublishable(election, number);
    if (ballots.isAnyMade(election)) {
      throw new RefusedException("election-staff.refused.needs-two");
    }
    // whoever moves its dates takes it up again
    if (stops.of(election).isPresent()) {
      throw new RefusedException("election-staff.refused.stopped");
    }
    makePublic(definition, number, author, reason);
  }

  /// The same where two people have decided it, whatever ballots have been made.
  @Transactional
  void publishByTwo(ElectionId election, int number, Actor author, String reason) {
    makePublic(requirePublishable(election, number), number, author, reason);
  }

  /// The version as it would be in force.
  ///
  /// @throws RefusedException if nobody could publish it
  ElectionDefinition requirePublishable(ElectionId election, int number) {
    Version version = version(election, number);
    ElectionDefinition definition = publishable(version);
    int refused = check.check(version.file()).refused().size();
    if (refused > 0) {
      throw new RefusedException(new PublicationRefusal.HasFaults(refused));
    }
    Optional<Stop> stop = stops.of(election);
    if (stop.filter(one -> one.kind() != StopKind.POSTPONED).isPresent()) {
      throw new RefusedException(StopWords.sentence(stop.get()));
    }
    if (stop.isEmpty()) {
      elections.find(election).ifPresent(inForce -> keepBallot(inForce, definition));
    }
    return definition;
  }

  /// The same where two people have decided that the ballot closes at another time.
  void publishExtension(ElectionId election, int number, Actor author, String reason) {
    makePublic(publishable(version(election, number)), number, author, reason);
  }

  private Version version(ElectionId election, int number) {
    return of(election).stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(() -> new RefusedException(new PublicationRefusal.NoSuchVersion(number)));
  }

  private void makePublic(ElectionDefinition definition, int number, Actor author, String reason) {
    ElectionId election = definition.id();
    List<Publication> before = elections.publications(election, clock.instant());
    versions.publish(election, number, now(), author.reference(), reason);
    audit.record(
        author,
        "election.published",
        subject(election),
        before.isEmpty() ? null : Map.of("version", before.getLast().version()),
        Map.of("version", number, "reason", reason));
    auditTimetable(definition, before, author, reason);
    events.publishEvent(new ElectionPublished(election, number));
  }

  private ElectionDefinition publishable(Version version) {
    if (!version.isDraft() || versions.wasPublished(version.election(), version.number())) {
      throw new RefusedException(new PublicationRefusal.PublicAlready(version.number()));
    }
    Reading reading = reader.read(version.file());
    ElectionDefinition definition =
        reading
            .definition()
            .orElseThrow(() ->
                new RefusedException(new PublicationRefusal.HasFaults(reading.faults().size())));
    if (!definition.id().equals(version.election())) {
      throw new RefusedException(
          new PublicationRefusal.OfAnotherElection(definition.id(), version.election()));
    }
    elections.find(version.election()).ifPresent(inForce -> keepContests(inForce, definition));
    return definition;
  }

  private static void keepContests(ElectionDefinition before, ElectionDefinition after) {
    for (ContestDefinition contest : before.contests()) {
      if (after.contest(contest.id().slug()).isEmpty()) {
        throw new RefusedException(new PublicationRefusal.LeavesOut(contest.id().slug()));
      }
    }
  }

  /// Nobody alone moves the bounds within which votes are taken, once they are.
  private void keepBallot(ElectionDefinition before, ElectionDefinition after) {
    Window ballot = before.timetable().ballot();
    Instant opened = ballot.opens();
    boolean begun = opened != null && !clock.instant().isBefore(opened);
    if (begun && ballot.closes() != null && !ballot.equals(after.timetable().ballot())) {
      throw new RefusedException(new PublicationRefusal.MovesTheBallot());
    }
  }

  private void auditTimetable(
      ElectionDefinition definition, List<Publication> before, Actor author, String reason) {
    if (before.isEmpty()) {
      return;
    }
    Publication last = before.getLast();
    Publication next = new Publication(definition, 0, now(), author.reference(), reason);
    for (TimetableChange change : TimetableChange.between(List.of(last, next))) {
      audit.record(
          author,
          "election.timetable-changed",
          subject(definition.id()),
          change.from() == null ? null : Map.of("act", change.act(), "at", change.from().text()),
          change.to() == null ? null : Map.of("act", change.act(), "at", change.to().text()));
    }
  }

  /// PostgreSQL keeps microseconds; what is handed on is what will be read again.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String subject(ElectionId election) {
    return "election:" + election.slug();
  }
}
