package org.hustings.server.ballot.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.SpokenTime;
import org.hustings.server.ballot.Hours;
import org.hustings.server.ballot.Numbers;

/// A ballot as its staff see it.
///
/// @param obstacles what keeps the envelopes from being parted now
/// @param withoutVote whether every contest is unopposed
public record DeskView(
    ElectionDefinition election,
    Hours hours,
    Instant now,
    Optional<ElectionKey> key,
    Numbers numbers,
    List<String> obstacles,
    boolean withoutVote) {
  public String path() {
    return "/staff/elections/" + election.id();
  }

  public String publicPath() {
    return "/elections/" + election.id();
  }

  /// What holds now, in a sentence.
  public String state() {
    if (withoutVote) {
      return "No contest has more candidates than seats: there is no ballot, and no key is needed.";
    }
    if (key.isEmpty()) {
      return "No key is lodged: until then no vote is taken.";
    }
    return switch (hours.at(now)) {
      case NOT_YET_OPEN ->
          hours.opens() == null
              ? "The timetable does not say when the ballot opens."
              : "The ballot opens at " + when(hours.opens()) + ".";
      case OPEN -> "The ballot is open.";
      case IN_GRACE -> "The ballot has closed; those who were voting then may still cast.";
      case CLOSED -> "The ballot has closed.";
    };
  }

  /// When the result is to be declared; empty where the timetable does not say.
  public String declared() {
    return election.timetable().act(ActKind.DECLARATION).map(act -> act.at().words()).orElse("");
  }

  public String closes() {
    return hours.closes() == null ? "not stated" : when(hours.closes());
  }

  public String when(Instant instant) {
    return SpokenTime.of(instant, election.zone());
  }
}
