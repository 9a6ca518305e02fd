package org.hustings.ballotbox.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The result of an election as its returning officer declares it.
///
/// @param format of this record where it is kept as JSON
/// @param rehearsal whether the people are invented and nothing counts
/// @param closedAt when the ballot closed, extensions included
/// @param returningOfficer who declares, by name
/// @param rankings whether the ballot files are published with it
/// @param roll null where none was frozen, as there was no vote
/// @param days votes received by channel over the days of the ballot, none about fewer votes than a
///   floor
/// @param regions turnout by region, above a floor of size; empty where units have no regions
/// @param contests in the order in which they were counted
/// @param publication null in what was declared before it was told
/// @param replaces what was declared before of the same election, the first first, and does not hold;
///   empty for most
public record Declaration(
    int format,
    String election,
    String title,
    String organisation,
    boolean rehearsal,
    Instant closedAt,
    Instant declaredAt,
    String returningOfficer,
    boolean rankings,
    @Nullable RollFigures roll,
    Numbers numbers,
    List<DayTurnout> days,
    List<RegionTurnout> regions,
    List<ContestResult> contests,
    @Nullable Publication publication,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Replaced> replaces) {
  /// Of bundles that are signed, and tell what became of each sealed ballot.
  public static final int FORMAT = 2;

  /// Of what was parted and counted before that.
  public static final int UNSIGNED = 1;

  /// What the title of a test election begins with.
  public static final String TEST = "TEST: ";

  public Declaration {
    // what was kept before they were told by day has none
    days = List.copyOf(Objects.requireNonNullElse(days, List.of()));
    regions = List.copyOf(regions);
    contests = List.copyOf(contests);
    replaces = List.copyOf(Objects.requireNonNullElse(replaces, List.of()));
  }

  /// The frozen roll that was voted on.
  ///
  /// @param hash the SHA-256 that was published at the freeze
  /// @param electors at the close, after additions and removals
  public record RollFigures(String hash, Instant frozenAt, long electors) {}

  /// A declaration that was found wrong.
  ///
  /// @param withdrawnAt since when it does not hold
  /// @param reason why, as it was published
  public record Replaced(Instant declaredAt, Instant withdrawnAt, String reason) {}

  /// Whether it is of a test election, whose title says so wherever it goes.
  public boolean ofTest() {
    return rehearsal && title.startsWith(TEST);
  }

  /// Whether there was a ballot at all: there is none where every contest is unopposed.
  public boolean hadVote() {
    return numbers.allDispatched() + numbers.allReceived() > 0;
  }

  public Optional<ContestResult> contest(String slug) {
    return contests.stream().filter(contest -> contest.contest().equals(slug)).findFirst();
  }

  /// Whether the ballot files of a contest are published.
  public boolean publishes(String contest) {
    return rankings && (publication == null || !publication.tooFew().contains(contest));
  }

  /// The same, declared by this person at this time.
  public Declaration by(String person, Instant at, boolean withRankings) {
    return new Declaration(
        format,
        election,
        title,
        organisation,
        rehearsal,
        closedAt,
        at,
        person,
        withRankings,
        roll,
        numbers,
        days,
        regions,
        contests,
        publication,
        replaces);
  }
}
