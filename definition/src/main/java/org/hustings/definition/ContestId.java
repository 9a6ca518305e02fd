package org.hustings.definition;

/// A contest of an election, such as `nec-2020/clp-representatives`.
///
/// @param slug unique within the election
public record ContestId(ElectionId election, String slug) {
  public ContestId {
    Slugs.require(slug);
  }

  public static ContestId of(String election, String contest) {
    return new ContestId(new ElectionId(election), contest);
  }

  /// The address of the contest's page, from the root of the site.
  public String path() {
    return "/elections/" + election.slug() + "/" + slug;
  }

  @Override
  public String toString() {
    return election.slug() + "/" + slug;
  }
}
