package org.hustings.server.ballot.web;

import org.hustings.ballotbox.list.ListedBallot;
import org.jspecify.annotations.Nullable;

/// The answer to "is my ballot in the box?".
///
/// @param asked what was typed; empty if nothing was asked
/// @param line where it is on the list; null if it is not
/// @param words the answer; empty if nothing was asked
public record Lookup(String asked, @Nullable ListedBallot line, String words) {
  static final Lookup NOTHING = new Lookup("", null, "");
}
