package org.hustings.server.ballot.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.server.ballot.Extension;
import org.hustings.server.ballot.Hours;
import org.hustings.server.ballot.Numbers;
import org.hustings.server.ballot.sealing.ElectionKey;
import org.hustings.server.election.definition.ElectionDefinition;
import org.hustings.server.platform.SpokenTime;

/// A ballot as its staff see it.
///
/// @param obstacles what keeps the envelopes from being parted now
public record DeskView(
    ElectionDefinition election,
    Hours hours,
    Instant now,
    Optional<ElectionKey> key,
    Numbers numbers,
    List<Extension> extensions,
    List<String> obstacles) {
  public String path() {
    return "/staff/elections/" + election.id();
  }

  public String publicPath() {
    return "/elections/" + election.id();
  }

  /// What holds now, in a sentence.
  public String state() {
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

  public String closes() {
    return hours.closes() == null ? "not stated" : when(hours.closes());
  }

  public String when(Instant instant) {
    return SpokenTime.of(instant, election.zone());
  }
}
