package org.hustings.server.ballot.web;

import org.hustings.ballotbox.list.ListedBallot;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// The answer to "is my ballot in the box?".
///
/// @param asked what was typed; empty if nothing was asked
/// @param line where it is on the list; null if it is not
/// @param answer null if nothing was asked
/// @param madeVoid what was made void of it; null if nothing was
public record Lookup(
    String asked,
    @Nullable ListedBallot line,
    @Nullable Message answer,
    @Nullable Message madeVoid) {
  static final Lookup NOTHING = new Lookup("", null, null);

  Lookup(String asked, @Nullable ListedBallot line, @Nullable Message answer) {
    this(asked, line, answer, null);
  }

  /// The same of a ballot that was made void, or of which papers were.
  Lookup with(@Nullable Message nowVoid) {
    return new Lookup(asked, line, answer, nowVoid);
  }
}
