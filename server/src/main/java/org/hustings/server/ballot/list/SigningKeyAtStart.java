package org.hustings.server.ballot.list;

import jakarta.annotation.PostConstruct;
import org.hustings.server.ballot.vouching.EarlierVotes;
import org.springframework.stereotype.Component;

/// Looks at the signing key before a node answers its first request: a node with another site's
/// secret does not begin to serve, and a key that an earlier version left in clear is encrypted,
/// and its votes are vouched for. On the command line, which signs nothing, this part of the house
/// is never entered.
@Component
class SigningKeyAtStart {
  private final SigningKey key;
  private final EarlierVotes votes;

  SigningKeyAtStart(SigningKey key, EarlierVotes votes) {
    this.key = key;
    this.votes = votes;
  }

  @PostConstruct
  void look() {
    key.encryptEarlier();
    key.key();
    votes.vouchOnce();
  }
}
