package org.hustings.cli.rehearse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Limit;
import org.hustings.definition.Nominators;
import org.hustings.definition.threshold.AllOf;
import org.hustings.definition.threshold.AnyOf;
import org.hustings.definition.threshold.Bodies;
import org.hustings.definition.threshold.Members;
import org.hustings.definition.threshold.NothingNeeded;
import org.hustings.definition.threshold.ShareOfBodies;
import org.hustings.definition.threshold.Threshold;
import org.hustings.definition.vocabulary.BodyKind;
import org.jspecify.annotations.Nullable;

/// How much of everything the invented society needs, so that in each contest more are nominated
/// than there are seats.
final class Needs {
  private static final int MOST_CANDIDATES = 40;
  private static final int MANY_CANDIDATES = 300;
  private static final int FEW_NOMINATIONS = 3;
  private static final int MANY_NOMINATORS = 150;
  private static final int UNITS_OF_A_KIND = 12;
  private static final int UNITS_TO_SHARE = 24;
  private static final int MOST_UNITS = 400;
  private static final int REGIONS = 6;

  private Needs() {}

  /// How many stand in a contest: twice as many as seats and two, and fewer where each of them
  /// needs many nominators or where there are very many contests.
  static int candidates(ElectionDefinition definition, ContestDefinition contest) {
    if (contest.isQuestion()) {
      return 0;
    }
    int seats = contest.seats();
    int all =
        definition.contests().stream()
            .filter(one -> !one.isQuestion())
            .mapToInt(one -> 2 * one.seats() + 2)
            .sum();
    int each = Math.max(members(contest.threshold()), bodies(contest.threshold(), null));
    if (each <= FEW_NOMINATIONS && all <= MANY_CANDIDATES) {
      return Math.max(seats + 1, Math.min(MOST_CANDIDATES, 2 * seats + 2));
    }
    return nominators(seats + 2, each, least(contest)) > MANY_NOMINATORS ? seats + 1 : seats + 2;
  }

  /// How many members have to be able to nominate, by the section that they are in; under the empty
  /// text those of the whole membership.
  static Map<String, Integer> nominatingMembers(ElectionDefinition definition) {
    Map<String, Integer> needed = new TreeMap<>();
    for (ContestDefinition contest : definition.contests()) {
      contest.memberNominators().stream()
          .findFirst()
          .ifPresent(one ->
              needed.merge(
                  one.section() == null ? "" : one.section(),
                  nominators(
                      candidates(definition, contest), members(contest.threshold()), most(one)),
                  Math::max));
    }
    return needed;
  }

  /// How many units there are of a kind.
  static int units(ElectionDefinition definition, BodyKind kind) {
    int units = Math.max(UNITS_OF_A_KIND, regions(definition));
    for (ContestDefinition contest : definition.contests()) {
      @Nullable Integer limit = contest.nominators(kind.key()).map(Needs::most).orElse(null);
      int bodies = bodies(contest.threshold(), kind.key());
      units = Math.max(units, nominators(candidates(definition, contest), bodies, limit));
      if (parts(contest.threshold())
          .anyMatch(
              part -> part instanceof ShareOfBodies share && share.kind().equals(kind.key()))) {
        units = Math.max(units, UNITS_TO_SHARE);
      }
    }
    return Math.min(MOST_UNITS, units);
  }

  static int regions(ElectionDefinition definition) {
    return definition.contests().stream()
        .flatMap(contest -> parts(contest.threshold()))
        .filter(part -> part instanceof Bodies bodies && bodies.distinctRegions())
        .mapToInt(part -> ((Bodies) part).number())
        .reduce(REGIONS, Math::max);
  }

  /// The kinds of which a candidate's own body must be one, where one must.
  static List<String> ownKinds(ContestDefinition contest) {
    return parts(contest.threshold())
        .filter(part -> part instanceof Bodies bodies && bodies.oneOwn())
        .flatMap(part -> ((Bodies) part).kinds().stream())
        .toList();
  }

  /// A threshold and all that it is put together of.
  static Stream<Threshold> parts(@Nullable Threshold threshold) {
    return switch (threshold) {
      case null -> Stream.of();
      case AllOf(var parts) -> parts.stream().flatMap(Needs::parts);
      case AnyOf(var parts) -> parts.stream().flatMap(Needs::parts);
      case Bodies bodies -> Stream.of(bodies);
      case ShareOfBodies share -> Stream.of(share);
      case Members members -> Stream.of(members);
      case NothingNeeded _ -> Stream.of();
    };
  }

  /// How many one of these names at most; where it is as many as there are seats, one is within it.
  static @Nullable Integer most(Nominators bound) {
    Limit limit = bound.limit();
    return limit == null ? null : limit.number(1);
  }

  private static int members(@Nullable Threshold threshold) {
    return parts(threshold)
        .mapToInt(part -> part instanceof Members(var number) ? number : 0)
        .reduce(0, Math::max);
  }

  /// @param kind absent for any
  private static int bodies(@Nullable Threshold threshold, @Nullable String kind) {
    return parts(threshold)
        .mapToInt(part ->
            part instanceof Bodies bodies && (kind == null || bodies.kinds().contains(kind))
                ? bodies.number()
                : 0)
        .reduce(0, Math::max);
  }

  /// How many nominators it takes to give so many candidates so many nominations each.
  private static int nominators(int candidates, int each, @Nullable Integer limit) {
    if (candidates == 0) {
      return 0;
    }
    int most = limit == null ? candidates : Math.max(1, Math.min(limit, candidates));
    return Math.max(each, Math.ceilDiv(candidates * each, most));
  }

  private static @Nullable Integer least(ContestDefinition contest) {
    return contest.nominators().stream()
        .flatMap(one -> Stream.ofNullable(most(one)))
        .min(Integer::compareTo)
        .orElse(null);
  }
}
