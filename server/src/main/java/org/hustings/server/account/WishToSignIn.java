package org.hustings.server.account;

import org.hustings.words.Words;

/// What else follows when somebody asks for a link at an address. A bean of whoever has something
/// to send there.
@FunctionalInterface
public interface WishToSignIn {
  /// Somebody wants to sign in at this address, and reads these words.
  void at(String address, Words words);
}
