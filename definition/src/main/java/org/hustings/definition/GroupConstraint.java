package org.hustings.definition;

import org.hustings.definition.vocabulary.Numbers;
import org.jspecify.annotations.Nullable;

/// How many of the elected must, at least or at most, belong to a group.
///
/// @param group such as `women`
/// @param atLeast absent for no minimum
/// @param atMost absent for no maximum
public record GroupConstraint(String group, @Nullable Integer atLeast, @Nullable Integer atMost) {
  /// "at least four women"
  public String words() {
    String lower = atLeast == null ? "" : "at least " + Numbers.word(atLeast);
    String upper = atMost == null ? "" : "at most " + Numbers.word(atMost);
    String joint = atLeast == null || atMost == null ? "" : " and ";
    return lower + joint + upper + " " + group.replace('-', ' ');
  }
}
