package org.hustings.server.ballot.list;

import jakarta.annotation.PostConstruct;
import org.springframework.stereotype.Component;

/// Looks at the signing key before a node answers its first request: a node with another site's
/// secret does not begin to serve, and a key that an earlier version left in clear is encrypted. On
/// the command line, which signs nothing, this part of the house is never entered.
@Component
class SigningKeyAtStart {
  private final SigningKey key;

  SigningKeyAtStart(SigningKey key) {
    this.key = key;
  }

  @PostConstruct
  void look() {
    key.encryptEarlier();
    key.key();
  }
}
