package org.hustings.ballotbox.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one contest ended.
///
/// @param contest its short name
/// @param rule by which it was counted; null where nothing was
/// @param command that repeats the count beside the ballot files; null where nothing was counted
/// @param papers null where there was no vote
/// @param passedOver candidates who could not be elected any more, with the reason
/// @param elected in order of election; without a vote, in the order of the paper
/// @param lots how many lots decided it
/// @param question how it was answered; null where candidates stood, and where it was not counted
public record ContestResult(
    String contest,
    String name,
    int seats,
    Outcome outcome,
    @Nullable String rule,
    @Nullable String command,
    @Nullable PaperNumbers papers,
    List<PassedOver> passedOver,
    List<Person> elected,
    int lots,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Answered question) {
  public ContestResult {
    passedOver = List.copyOf(passedOver);
    elected = List.copyOf(elected);
  }

  /// How a contest of candidates ended.
  public ContestResult(
      String contest,
      String name,
      int seats,
      Outcome outcome,
      @Nullable String rule,
      @Nullable String command,
      @Nullable PaperNumbers papers,
      List<PassedOver> passedOver,
      List<Person> elected,
      int lots) {
    this(contest, name, seats, outcome, rule, command, papers, passedOver, elected, lots, null);
  }

  /// What came of it.
  public enum Outcome {
    /// Counted, and every seat that anybody was elected to is filled.
    COUNTED,
    /// Elected without a vote, as candidates did not exceed seats.
    UNOPPOSED,
    /// Nobody stood, or nobody who did could be elected any more.
    NOBODY_STOOD,
    /// Two people called it off, or postponed it, alone: nothing in it was counted.
    NOT_HELD,
    /// The question was carried.
    CARRIED,
    /// The question was not carried, so that things stay as they are.
    NOT_CARRIED
  }

  /// Somebody on the ballot paper.
  ///
  /// @param key by which papers name them
  /// @param person the same wherever the same person stands in the election
  public record Person(String key, String name, String person) {}

  /// Somebody whom the count passed over.
  public record PassedOver(String key, String name, String reason) {}

  /// How many seats stay empty; none where a question was put.
  public int empty() {
    return question != null ? 0 : seats - elected.size();
  }

  /// Whether there is a sheet.
  public boolean wasCounted() {
    return switch (outcome) {
      case COUNTED, CARRIED, NOT_CARRIED -> true;
      case UNOPPOSED, NOBODY_STOOD, NOT_HELD -> false;
    };
  }
}
