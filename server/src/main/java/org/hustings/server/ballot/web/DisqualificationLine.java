package org.hustings.server.ballot.web;

import java.time.ZoneId;
import org.hustings.definition.timetable.SpokenTime;
import org.hustings.server.ballot.Disqualifications;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;

/// A disqualification as its screen shows it.
///
/// @param name the elector's, or that they are off the roll
public record DisqualificationLine(Disqualifications.Entry entry, String name, ZoneId zone) {
  public String at() {
    return SpokenTime.of(entry.at(), zone);
  }

  public boolean isInForce() {
    return entry.takenBack() == null;
  }

  /// "In force", or when and why it was taken back.
  public String state() {
    Disqualifications.TakenBack back = entry.takenBack();
    return back == null
        ? EnglishSite.say(Message.of("box-staff.disqualified.in-force"))
        : EnglishSite.say(
            Message.of(
                "box-staff.disqualified.back",
                "when",
                SpokenTime.of(back.at(), zone),
                "reason",
                back.reason()));
  }
}
