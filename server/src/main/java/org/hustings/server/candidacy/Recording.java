package org.hustings.server.candidacy;

import java.time.Instant;
import org.hustings.server.audit.Actor;

/// Where a fact comes from.
///
/// @param author who recorded it
/// @param source what it rests on, for the public to read: "the candidate", "LabourList page of 3
///   August 2020"
/// @param at since when it is on record; pages as at an earlier time do not show it
public record Recording(Actor author, String source, Instant at) {
  public Recording {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a fact has a source");
    }
  }
}
