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
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;

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
      return EnglishSite.say(Message.of("box-staff.state.without-vote"));
    }
    if (key.isEmpty()) {
      return EnglishSite.say(Message.of("box-staff.state.no-key"));
    }
    return switch (hours.at(now)) {
      case NOT_YET_OPEN ->
          hours.opens() == null
              ? EnglishSite.say(Message.of("box-staff.state.no-opening"))
              : EnglishSite.say(Message.of("box-staff.state.opens", "when", when(hours.opens())));
      case OPEN -> EnglishSite.say(Message.of("box-staff.state.open"));
      case IN_GRACE -> EnglishSite.say(Message.of("box-staff.state.grace"));
      case CLOSED -> EnglishSite.say(Message.of("box-staff.state.closed"));
    };
  }

  /// When the result is to be declared; empty where the timetable does not say.
  public String declared() {
    return election.timetable().act(ActKind.DECLARATION).map(act -> act.at().words()).orElse("");
  }

  public String closes() {
    return hours.closes() == null
        ? EnglishSite.say(Message.of("box-staff.state.closes-not-stated"))
        : when(hours.closes());
  }

  public String when(Instant instant) {
    return SpokenTime.of(instant, election.zone());
  }
}
