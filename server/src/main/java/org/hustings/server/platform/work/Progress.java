package org.hustings.server.platform.work;

import org.hustings.words.Message;

/// Told how far a long act has come, so that a person can be.
@FunctionalInterface
public interface Progress {
  /// Tells nobody.
  Progress SILENT = (doing, done, of) -> {};

  /// What is being done, how much of it is done, and of how much; the latter is 0 where nobody
  /// knows.
  void at(Message doing, long done, long of);
}
