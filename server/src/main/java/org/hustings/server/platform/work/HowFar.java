package org.hustings.server.platform.work;

import org.hustings.words.Message;

/// How far a work is.
///
/// @param doing what is being done
/// @param done of `whole`, which is 0 where nobody knows
public record HowFar(Message doing, long done, long whole) {
  /// Whether a part of the whole is known to be done.
  public boolean isMeasured() {
    return whole > 0 && done > 0;
  }

  /// The part that is done in hundredths, 0 where it is not known.
  public long percent() {
    return whole > 0 ? Math.min(100, 100 * done / whole) : 0;
  }
}
