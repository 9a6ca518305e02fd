package org.hustings.ballotbox.marks;

import org.hustings.definition.ContestId;

/// What is wrong with the marks on a paper, in words that say what was found and what to do.
///
/// @param candidate the key of the candidate at whom it shows; empty where it concerns the paper
public record MarkFault(ContestId contest, String candidate, String words) {}
