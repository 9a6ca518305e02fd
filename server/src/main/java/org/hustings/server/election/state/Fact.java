package org.hustings.server.election.state;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ContestId;
import org.jspecify.annotations.Nullable;

/// Something that has happened to a contest and that no timetable tells. From [#at] on it holds.
public sealed interface Fact {
  ContestId contest();

  Instant at();

  /// Who stands on its ballot paper cannot change any more.
  record PaperSettled(ContestId contest, Instant at) implements Fact {}

  /// There is no vote, as candidates do not exceed seats.
  ///
  /// @param elected by name; empty where nobody stands
  record FoundUnopposed(ContestId contest, Instant at, List<String> elected) implements Fact {
    public FoundUnopposed {
      elected = List.copyOf(elected);
    }
  }

  /// The close was begun by two people: no vote is taken any more.
  record CountBegun(ContestId contest, Instant at) implements Fact {}

  record ResultDeclared(ContestId contest, Instant at, Ending ending) implements Fact {}

  /// Two people have decided that what was declared last does not hold. It may be counted again.
  record ResultWithdrawn(ContestId contest, Instant at, String reason) implements Fact {}

  /// Two people have ended it before its result was declared.
  record CalledOff(ContestId contest, Instant at, String reason) implements Fact {}

  /// Two people have put it off.
  ///
  /// @param until when it was taken up again; null as long as it was not
  record Postponed(ContestId contest, Instant at, @Nullable Instant until, String reason)
      implements Fact {}

  /// Two people have decided that its declared result does not hold.
  record Annulled(ContestId contest, Instant at, String reason) implements Fact {}
}
