package org.hustings.server.dispatch.reissue;

import org.hustings.words.Message;

/// Which way another ballot goes that an elector asks for.
public sealed interface Way {
  /// By e-mail to the address on the roll, at once.
  record ToTheRoll(String masked) implements Way {}

  /// By e-mail to the address that the elector has today, once the one before has said yes, or
  /// after the delay.
  record ToTheChanged(String masked, String before, long hours) implements Way {}

  /// By post to the postal address on the roll.
  record ByPost(String masked) implements Way {}

  /// None: the elector is told why, and whom to ask.
  record None(Message why) implements Way {}
}
