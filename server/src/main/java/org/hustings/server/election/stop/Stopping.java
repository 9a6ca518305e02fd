package org.hustings.server.election.stop;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.Elections;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.state.ElectionStates;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Message;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stops elections. That two people decided it is for the caller to see to.
@Component
class Stopping {
  private final StopRows rows;
  private final Stops stops;
  private final Elections elections;
  private final ElectionStates states;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Stopping(
      StopRows rows,
      Stops stops,
      Elections elections,
      ElectionStates states,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.stops = stops;
    this.elections = elections;
    this.states = states;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// Why an election cannot be stopped so; empty if it can.
  Optional<Message> refusal(ElectionDefinition election, StopKind kind) {
    Instant now = clock.instant();
    Optional<Stop> stop = stops.of(election.id(), now);
    if (stop.filter(one -> one.kind() != StopKind.POSTPONED).isPresent()) {
      return Optional.of(Message.of("stop-staff.refused.ended"));
    }
    boolean declared = states.isDeclared(election, now);
    return switch (kind) {
      case CALLED_OFF -> when(declared, "stop-staff.refused.declared");
      case ANNULLED -> when(!declared, "stop-staff.refused.not-declared");
      case POSTPONED ->
          when(stop.isPresent(), "stop-staff.refused.postponed")
              .or(() -> when(isVotedOut(election, now), "stop-staff.refused.closed"));
    };
  }

  /// Why one contest alone cannot be stopped so; empty if it can.
  Optional<Message> refusal(PublicContests.Defined defined, StopKind kind) {
    Instant now = clock.instant();
    ElectionDefinition election = defined.election();
    Optional<Stop> whole = stops.of(election.id(), now);
    if (whole.isPresent()) {
      return whole.map(StopWords::sentence);
    }
    Optional<Stop> own =
        Optional.ofNullable(stops.ofContests(election.id(), now).get(defined.contest().id()));
    if (own.filter(one -> one.kind() != StopKind.POSTPONED || kind == one.kind()).isPresent()) {
      return Optional.of(Message.of("stop-staff.contest.refused.ended"));
    }
    boolean declared = states.isDeclared(election, now);
    if (kind == StopKind.ANNULLED) {
      return when(!declared || own.isPresent(), "stop-staff.contest.refused.not-declared");
    }
    if (states.isCounted(election, now) || declared) {
      return Optional.of(Message.of("stop-staff.contest.refused.counting"));
    }
    boolean last = own.isEmpty() && stops.goingOn(election, now).size() == 1;
    return when(last, "stop-staff.contest.refused.last");
  }

  /// Stops one contest alone from now on.
  ///
  /// @throws RefusedException if it cannot be stopped so
  @Transactional
  void carryOut(PublicContests.Defined defined, StopKind kind, String reason, Actor by) {
    ElectionId id = defined.election().id();
    rows.hold(id);
    refusal(defined, kind)
        .ifPresent(why -> {
          throw new RefusedException(why);
        });
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String contest = defined.contest().id().slug();
    rows.add(id, contest, kind, reason, now, by.reference());
    audit.record(
        by,
        kind.eventOfContest(),
        "contest:" + defined.contest().id(),
        null,
        Map.of("reason", reason));
    Stop stop = rows.ofContests(id, now).getLast();
    events.publishEvent(new ElectionStopped(defined.election(), stop));
  }

  /// Whether the ballot is over, or its result is known: there is nothing left to put off.
  private boolean isVotedOut(ElectionDefinition election, Instant now) {
    return states.isDeclared(election, now)
        || states.isCounted(election, now)
        || election.timetable().ballot().isAfter(now);
  }

  private static Optional<Message> when(boolean holds, String key) {
    return holds ? Optional.of(Message.of(key)) : Optional.empty();
  }

  /// Stops an election from now on.
  ///
  /// @throws RefusedException if it cannot be stopped so
  @Transactional
  void carryOut(ElectionId id, StopKind kind, String reason, Actor by) {
    rows.hold(id);
    ElectionDefinition election =
        elections.find(id).orElseThrow(() -> new RefusedException("withdraw-staff.not-public"));
    refusal(election, kind)
        .ifPresent(why -> {
          throw new RefusedException(why);
        });
    // PostgreSQL keeps microseconds; what is handed on is what will be read again
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rows.add(id, null, kind, reason, now, by.reference());
    audit.record(by, kind.event(), "election:" + id, null, Map.of("reason", reason));
    Stop stop = rows.of(id, now).getLast();
    events.publishEvent(new ElectionStopped(election, stop));
  }
}
