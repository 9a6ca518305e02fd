package org.hustings.ballotbox.marks;

import org.hustings.definition.ContestId;

/// What is wrong with the marks on a paper.
///
/// @param candidate the key of the candidate at whom it shows; empty where it concerns the paper
/// @param fault what it is
public record MarkFault(ContestId contest, String candidate, Fault fault) {
  /// The same in an English sentence, which says what was found and what to do.
  public String words() {
    return fault.words();
  }
}
