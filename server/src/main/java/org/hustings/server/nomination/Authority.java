package org.hustings.server.nomination;

/// In whose name nominations come in.
public enum Authority {
  /// An officer of the body, or the member themself.
  OWN,
  /// Somebody who is neither.
  NONE,
  /// Whoever takes down what was published or sent in, on the word of its source.
  OF_A_SOURCE,
  /// Two officials who decide on what reached them, which binds them to every rule but the closing
  /// time.
  BY_DECISION
}
