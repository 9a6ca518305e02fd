package org.hustings.server.election.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a contest is at an instant, with what one wants to know of it then. Instants are null
/// where nobody has stated them.
public sealed interface ContestState {
  Stage stage();

  /// @param nominationsOpen when it begins
  record Announced(@Nullable Instant nominationsOpen) implements ContestState {
    @Override
    public Stage stage() {
      return Stage.ANNOUNCED;
    }
  }

  record NominationsOpen(@Nullable Instant until) implements ContestState {
    @Override
    public Stage stage() {
      return Stage.NOMINATIONS_OPEN;
    }
  }

  /// @param votingOpens when it goes on
  record NominationsClosed(@Nullable Instant votingOpens) implements ContestState {
    @Override
    public Stage stage() {
      return Stage.NOMINATIONS_CLOSED;
    }
  }

  /// Who stands on the ballot paper is settled.
  ///
  /// @param votingOpens when it goes on
  record PapersSettled(@Nullable Instant votingOpens) implements ContestState {
    @Override
    public Stage stage() {
      return Stage.PAPERS_SETTLED;
    }
  }

  record VotingOpen(@Nullable Instant until) implements ContestState {
    @Override
    public Stage stage() {
      return Stage.VOTING_OPEN;
    }
  }

  /// @param expected when the result is
  record VotingClosed(@Nullable Instant expected) implements ContestState {
    @Override
    public Stage stage() {
      return Stage.VOTING_CLOSED;
    }
  }

  /// Two people have had the box opened.
  ///
  /// @param expected when the result is
  record Counting(@Nullable Instant expected) implements ContestState {
    @Override
    public Stage stage() {
      return Stage.COUNTING;
    }
  }

  record Declared(Instant at, Ending ending) implements ContestState {
    @Override
    public Stage stage() {
      return Stage.DECLARED;
    }
  }

  /// What was declared does not hold, and nothing else is declared yet.
  ///
  /// @param reason as it was published
  record Withdrawn(String reason) implements ContestState {
    @Override
    public Stage stage() {
      return Stage.WITHDRAWN;
    }
  }

  /// @param elected by name, without a vote; empty where nobody stood
  record Unopposed(Instant at, List<String> elected) implements ContestState {
    public Unopposed {
      elected = List.copyOf(elected);
    }

    @Override
    public Stage stage() {
      return Stage.UNOPPOSED;
    }
  }

  /// @param reason as it was published
  record Postponed(String reason) implements ContestState {
    @Override
    public Stage stage() {
      return Stage.POSTPONED;
    }
  }

  /// @param reason as it was published
  record CalledOff(String reason) implements ContestState {
    @Override
    public Stage stage() {
      return Stage.CALLED_OFF;
    }
  }

  /// @param reason as it was published
  record Annulled(String reason) implements ContestState {
    @Override
    public Stage stage() {
      return Stage.ANNULLED;
    }
  }
}
