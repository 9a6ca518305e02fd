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
    rows.add(id, kind, reason, now, by.reference());
    audit.record(by, kind.event(), "election:" + id, null, Map.of("reason", reason));
    Stop stop = rows.of(id, now).getLast();
    events.publishEvent(new ElectionStopped(election, stop));
  }
}
