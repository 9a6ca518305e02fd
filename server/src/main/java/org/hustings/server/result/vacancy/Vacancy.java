package org.hustings.server.result.vacancy;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ContestId;
import org.jspecify.annotations.Nullable;

/// An elected person has left a seat.
///
/// @param leftKey by which papers name who left
/// @param unavailable keys of others who cannot take the seat
/// @param reason why the seat is empty, as the public reads it
/// @param declared null until the returning officer declares who fills it
public record Vacancy(
    long id,
    ContestId contest,
    String leftKey,
    String leftName,
    List<String> unavailable,
    String reason,
    @Nullable Declared declared) {
  public Vacancy {
    unavailable = List.copyOf(unavailable);
  }

  /// How it was filled.
  ///
  /// @param filledBy null if nobody could be found: then the seat stays empty
  /// @param sheet of the recount, as an HTML fragment; empty where there was none
  public record Declared(
      @Nullable String filledBy, Instant at, String returningOfficer, String sheet) {}

  /// The address of its public page.
  public String path() {
    return contest.path() + "/result/vacancies/" + id;
  }
}
