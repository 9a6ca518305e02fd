package org.hustings.server.ballot.web;

import org.hustings.ballotbox.list.ListedBallot;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// The answer to "is my ballot in the box?".
///
/// @param asked what was typed; empty if nothing was asked
/// @param line where it is on the list; null if it is not
/// @param answer null if nothing was asked
public record Lookup(String asked, @Nullable ListedBallot line, @Nullable Message answer) {
  static final Lookup NOTHING = new Lookup("", null, null);
}
