package org.hustings.server.dispatch.preview;

import org.hustings.words.Message;

/// A letter as it would be worded, to nobody.
///
/// @param when it is written
public record LetterSample(To to, Message when, Message subject, Message text) {
  /// To whom.
  public enum To {
    ELECTORS,
    EVERYBODY,
    CANDIDATES,
    OFFICERS,
    /// Whoever asked or complained.
    SENDERS,
    OFFICIALS
  }
}
