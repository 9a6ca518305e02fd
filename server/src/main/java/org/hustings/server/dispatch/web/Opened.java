package org.hustings.server.dispatch.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.MomentWords;

/// An election as pages of dispatch show it.
public record Opened(ElectionDefinition election) {
  /// The address of the election's own page.
  public String path() {
    return "/elections/" + election.id().slug();
  }

  /// The address of the staff's desk.
  public String desk() {
    return "/staff/elections/" + election.id().slug() + "/dispatch";
  }

  /// An instant as the election's zone has it, for pages in the reader's language.
  public ZonedDateTime at(Instant instant) {
    return instant.atZone(election.zone());
  }

  /// When something happened, in the election's zone.
  public String when(Instant instant) {
    return MomentWords.dateAndTime(instant, election.zone());
  }
}
