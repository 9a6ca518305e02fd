package org.hustings.server.nomination.tracker;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.server.slate.Slate;
import org.jspecify.annotations.Nullable;

/// What a reader wants to see of a tracker. What is null is not asked for.
///
/// @param all also candidates without a nomination
/// @param slate only candidates whom the slate of this slug recommends, or the campaign group of
///   this slug: on a slate of its own, on one that it shares, or by endorsing them
/// @param region only nominations by bodies of this region
/// @param nation only nominations by bodies of this nation
/// @param body only nominations by the body of this slug
/// @param threshold only candidates who have met the threshold, or only those who have not
/// @param sort the order of the candidates
public record Choice(
    boolean all,
    @Nullable String slate,
    @Nullable String region,
    @Nullable String nation,
    @Nullable String body,
    @Nullable Boolean threshold,
    Sort sort) {
  /// The order of the candidates.
  public enum Sort {
    NAME,
    NUMBER
  }

  /// What the page shows when nothing is chosen: everybody with a nomination, by name.
  public static final Choice USUAL = new Choice(false, null, null, null, null, null, Sort.NAME);

  /// Everybody in the contest, with or without a nomination, by name.
  public static final Choice EVERYBODY = new Choice(true, null, null, null, null, null, Sort.NAME);

  /// The same, but only nominations by the body of this slug.
  public Choice by(String slug) {
    return new Choice(all, slate, region, nation, slug, threshold, sort);
  }

  /// Whether only some of the nominations are asked for.
  public boolean narrowsBodies() {
    return region != null || nation != null || body != null;
  }

  boolean includes(Facts.Body nominating) {
    return (region == null || region.equals(nominating.region()))
        && (nation == null || nation.equals(nominating.nation()))
        && (body == null || body.equals(nominating.id().slug()));
  }

  /// Whom the slate or group asked for recommends, in the region asked for; everybody where none
  /// is.
  Predicate<Facts.Candidate> recommended(List<Slate> slates) {
    if (slate == null) {
      return _ -> true;
    }
    Set<CandidacyId> listed =
        slates.stream()
            .filter(one -> one.slug().equals(slate) || isOf(one, slate))
            .flatMap(one -> (region == null ? one.everybody() : one.in(region)).stream())
            .collect(Collectors.toSet());
    return candidate ->
        listed.contains(candidate.id())
            || candidate.backers().stream().anyMatch(backer -> backer.slug().equals(slate));
  }

  private static boolean isOf(Slate slate, String group) {
    return slate.groups().stream().anyMatch(one -> one.slug().equals(group));
  }
}
