package org.hustings.server.result.web;

import java.time.Instant;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.MomentWords;
import org.hustings.server.ballot.Hours;
import org.hustings.server.result.closing.Closing;
import org.jspecify.annotations.Nullable;

/// What the page of a result says while it is not declared.
///
/// @param closing null until two people have wanted it
/// @param withoutVote whether every contest is unopposed
public record Awaited(
    ElectionDefinition election,
    Hours hours,
    @Nullable Closing closing,
    boolean withoutVote,
    Instant now) {
  public String path() {
    return "/elections/" + election.id();
  }

  /// At what stage it is, in a sentence or two.
  public String stage() {
    if (closing == null) {
      return withoutVote
          ? "No contest has more candidates than seats, so there is no ballot. The result is still"
                + " to be declared."
          : ballot();
    }
    return switch (closing.state()) {
      case PARTING, SEALED ->
          "The ballot has closed. Votes are parted from whoever cast them, and the trustees are"
              + " about to open them.";
      case COUNTING -> "The ballot has closed, and the votes are being counted.";
      case COUNTED, DECLARED ->
          "Every contest is counted. The returning officer is about to declare the result.";
    };
  }

  private String ballot() {
    return switch (hours.at(now)) {
      case NOT_YET_OPEN ->
          hours.opens() == null
              ? "The ballot has not been announced yet."
              : "The ballot opens on %s.".formatted(when(hours.opens()));
      case OPEN ->
          hours.closes() == null
              ? "The ballot is open."
              : "The ballot is open until %s.%s"
                  .formatted(when(hours.closes()), hours.extensionWords());
      case IN_GRACE, CLOSED -> "The ballot has closed. The votes have not been counted yet.";
    };
  }

  /// When the result is expected, in a sentence.
  public String expected() {
    return election
        .timetable()
        .act(ActKind.DECLARATION)
        .map(act -> "It is to be declared " + act.at().inSentence() + ".")
        .orElse("When it will be declared is not stated yet.");
  }

  private String when(Instant instant) {
    return MomentWords.dateAndTime(instant, election.zone());
  }
}
