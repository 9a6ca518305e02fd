package org.hustings.count;

/// What `hustings count --rules` prints of a rule.
///
/// @param name what `--rule` takes, such as `ers97`
/// @param title in words
/// @param citation the law or rule book
/// @param version ours, raised whenever any count could come out differently
/// @param decimals of every vote in the record
/// @param arithmetic digits, rounding up or down, and where
/// @param ties how ties are decided before lots
/// @param validation what results it has been compared with
/// @param deviations known departures from the citation; empty for none
/// @param scope what it can count
public record RuleDescription(
    String name,
    String title,
    String citation,
    String version,
    int decimals,
    String arithmetic,
    String ties,
    String validation,
    String deviations,
    Scope scope) {
  /// The same rule under another name and title, by further words of its citation.
  public RuleDescription as(String name, String title, String furtherCitation) {
    return new RuleDescription(
        name,
        title,
        citation + furtherCitation,
        version,
        decimals,
        arithmetic,
        ties,
        validation,
        deviations,
        scope);
  }
}
