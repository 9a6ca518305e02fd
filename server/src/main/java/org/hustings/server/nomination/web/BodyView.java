package org.hustings.server.nomination.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AsAt;

/// What the page about a body's nominations shows.
///
/// @param earlier the earlier time that is shown, in words; empty for now
/// @param actsHere whether whoever looks is an officer of the body
public record BodyView(
    Unit body, AsAt asAt, String earlier, List<InContest> contests, boolean actsHere) {
  public BodyView {
    contests = List.copyOf(contests);
  }

  public String path() {
    return "/units/" + body.id() + "/nominations";
  }

  /// Whom the body nominated in a contest in which it may nominate.
  public record InContest(
      ElectionDefinition election, ContestDefinition contest, List<Made> made, boolean isOpen) {
    public InContest {
      made = List.copyOf(made);
    }

    /// An instant in the election's own time.
    public ZonedDateTime time(Instant instant) {
      return instant.atZone(election.zone());
    }
  }

  /// A nomination and whom it names.
  public record Made(Nomination nomination, Candidacy candidacy) {}
}
