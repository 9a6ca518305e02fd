package org.hustings.server.nomination.tracker;

import org.jspecify.annotations.Nullable;

/// What a reader wants to see of a tracker. What is null is not asked for.
///
/// @param all also candidates without a nomination
/// @param group only candidates whom the campaign group of this slug backs
/// @param region only nominations by bodies of this region
/// @param nation only nominations by bodies of this nation
/// @param body only nominations by the body of this slug
/// @param threshold only candidates who have met the threshold, or only those who have not
/// @param sort the order of the candidates
public record Choice(
    boolean all,
    @Nullable String group,
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
    return new Choice(all, group, region, nation, slug, threshold, sort);
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

  boolean includes(Facts.Candidate candidate) {
    return group == null
        || candidate.backers().stream().anyMatch(backer -> backer.slug().equals(group));
  }
}
